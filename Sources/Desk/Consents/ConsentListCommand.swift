import ArgumentParser
import Forms
import Operations
import Registry
import Storage

/// Where facilities stand with each clause (J2).
struct ConsentListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "事業所ごと・事項ごとの同意の一覧 / List consents by facility and clause")

    @Option(help: ArgumentHelp("この事業所だけ / Only this facility", valueName: "id"))
    var facility: Int64?
    @Option(
        help: ArgumentHelp(
            "この同意事項だけ（いくつでも、例: announcement） / Only these clauses", valueName: "clause"))
    var clause: [String] = []
    @Flag(help: "前の文面に同意したままの事業所だけ / Only those that consented to another wording than the one in force")
    var outdated = false
    @Option(
        help: ArgumentHelp("この状況のものだけ（いくつでも） / Only those that stand like this", valueName: "standing"))
    var standing: [Choice<ConsentStanding>] = []
    @OptionGroup var network: NetworkOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        let chosen = Set(standing.map(\.value) + (outdated ? [.outdated] : []))
        let lines = try await service.consents(
            of: network.code, facility: facility, clauses: clause,
            standing: chosen.isEmpty ? Set(ConsentStanding.allCases) : chosen)
        let definition = try await service.activeForms(of: network.code).forms.definition
        try desk.answer(lines) { page in
            page.consentLines(lines, ClauseLabels(definition))
            guard lines.contains(where: { $0.standing == .outdated && $0.askedUntil == nil }) else { return }
            page.gap()
            page.next(network.command("consent request --dry-run"))
        }
    }
}

extension Page {
    mutating func consentLines(_ lines: [ConsentLine], _ labels: ClauseLabels) {
        table(
            lines, orSay: Bilingual(ja: "該当する同意の記録はありません。", en: "There are no such consents."),
            [
                Column("番号", "facility id", .trailing) { String($0.facilityID) },
                Column("事業所", "facility") { $0.facility },
                Column("事項", "clause", term: { labels.label($0.clause) }),
                Column("状況", "standing", term: { $0.standing.title }),
                Column("版", "version") { $0.said?.version },
                Column("文面の記録", "wording") { $0.said?.digest.shortDigest },
                Column("申し出た方", "by") { $0.said?.givenBy },
                Column("日時", "when") { $0.said?.givenAt.inJapan },
                Column("方法", "channel", term: { $0.said.map { $0.channel.title } }),
                Column("同意の仕方", "manner", term: { $0.said.map(\.manner.title) }),
                Column("依頼中", "asked", term: { $0.askedUntil?.lastDayBefore }),
            ])
    }
}
