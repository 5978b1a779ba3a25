import ArgumentParser
import Forms
import FoundationEssentials
import Operations
import Registry
import Storage

struct AuditListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "操作の記録（新しい順） / List what was done, newest first")

    @Option(
        help: ArgumentHelp(
            "この方に関わるものだけ（メールアドレスか番号） / Only one person's history", valueName: "address|id"))
    var account: String?
    @Option(help: ArgumentHelp("この申込に関わるものだけ / Only one application's history", valueName: "receipt"))
    var application: TypedReceipt?
    @Option(help: ArgumentHelp("件数 / How many", valueName: "count"))
    var limit = ListLimit.standard
    @OptionGroup var network: NetworkOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        var person: Int64?
        if let account { person = try await service.account(account, in: network.code).id }
        let events = try await service.auditEvents(
            of: network.code, account: person, receipt: application?.number, limit: limit.count)
        let clauses = ClauseLabels(try await service.activeForms(of: network.code).forms.definition)
        try desk.answer(events.map(ListedEvent.init)) { $0.events(events, clauses) }
    }
}

/// An event as it is written in JSON: its facts as what they are.
struct ListedEvent: Encodable {
    let sequence: Int64
    let kind: ActKind
    let actorKind: ActorKind
    let actor: String
    let login: String
    let asOf: Date
    let recordedAt: Date
    let facts: StoredJSON
    let details: Int64

    init(_ event: AuditEvent) {
        sequence = event.sequence
        kind = event.kind
        actorKind = event.actorKind
        actor = event.actor
        login = event.login
        asOf = event.asOf
        recordedAt = event.recordedAt
        facts = StoredJSON(stored: event.facts)
        details = event.details
    }
}

extension Page {
    mutating func events(_ events: [AuditEvent], _ clauses: ClauseLabels) {
        table(
            events, orSay: Bilingual(ja: "該当する記録はありません。", en: "There are no such events."),
            [
                Column("番号", "no.", .trailing) { String($0.sequence) },
                Column("記録日時", "recorded") { $0.recordedAt.inJapan },
                Column("操作の日時", "as of") { $0.statedTime },
                Column("操作", "act", term: { $0.kind.title }),
                Column("誰が", "who", term: { $0.who }),
                Column("明細", "details", .trailing) { String($0.details) },
                Column("内容", "facts", term: { EventFacts(stored: $0.facts, clauses)?.text }),
            ])
    }
}
