import ArgumentParser
import Operations
import Registry
import Storage

struct MailListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "メールの一覧（新しい順） / List mails, newest first")

    @Option(help: ArgumentHelp("件数 / How many", valueName: "count"))
    var limit = ListLimit.standard
    @OptionGroup var network: NetworkOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let mails = try await desk.service().mails(of: network.code, limit: limit.count)
        try desk.answer(mails) { $0.mails(mails) }
    }
}

extension Page {
    mutating func mails(_ mails: [MailRecord]) {
        table(
            mails, orSay: Bilingual(ja: "メールはまだありません。", en: "There are no mails yet."),
            [
                Column("番号", "id", .trailing) { String($0.id) },
                Column("種類", "kind", term: { $0.kind.title }),
                Column("宛先", "to") { $0.recipient },
                Column("状態", "state", term: { $0.state.title }),
                Column("試行", "tries", .trailing) { String($0.attempts) },
                Column("作成", "written") { $0.datedAt.inJapan },
                Column("完了", "finished") { $0.finishedAt?.inJapan },
                Column("理由", "reason") { $0.reason },
            ])
    }
}
