import ArgumentParser
import Forms
import Operations
import Registry
import Storage

/// What one facility has said about each clause so far, with the evidence (J2).
struct ConsentShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "事業所の同意とその証跡を表示します / Show a facility's consents with their evidence")

    @Argument(help: ArgumentHelp("事業所の番号 / The facility's id", valueName: "id"))
    var facility: Int64
    @OptionGroup var network: NetworkOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        let dossier = try await service.consentDossier(of: facility, in: network.code)
        let definition = try await service.activeForms(of: network.code).forms.definition
        try desk.answer(dossier) { $0.consents(dossier, ClauseLabels(definition)) }
    }
}

extension Page {
    mutating func consents(_ dossier: ConsentDossier, _ labels: ClauseLabels) {
        facts([
            Fact("番号", "id", String(dossier.facility.id)),
            Fact("事業所", "facility", dossier.facility.name),
            Fact("管理者", "manager", dossier.facility.managerName),
        ])
        gap()
        consentLines(dossier.lines, labels)
        gap()
        say("これまでの記録（新しい順）", "What was said so far, the latest first")
        table(
            dossier.words, orSay: Bilingual(ja: "記録はありません。", en: "Nothing is recorded."),
            [
                Column("日時", "recorded") { $0.givenAt.inJapan },
                Column("事項", "clause", term: { labels.label($0.clause) }),
                Column("版", "version") { $0.version },
                Column(
                    "同意", "given",
                    term: {
                        $0.counts ? .answer($0.given) : Bilingual(ja: "申込の取消しにより無効", en: "undone")
                    }),
                Column("申し出た方", "by") { $0.givenBy },
                Column("方法", "channel", term: { $0.channel.title }),
                Column("同意の仕方", "manner", term: { $0.manner.title }),
                Column("証跡", "evidence") { $0.evidence },
            ])
    }
}

extension ConsentWord {
    /// `令和6年5月1日、書庫A-12、6狛福高第9号、記録 窓口 花子：開設時の誓約書で確認`, or `受付番号 2026-0001`.
    fileprivate var evidence: String? {
        if let receipt { return "受付番号 \(receipt)" }
        guard let statedOn, let recordedBy, let reason else { return nil }
        return [statedOn.japanese, paperPlace, documentNumber, "記録 \(recordedBy)：\(reason)"]
            .compactMap(\.self).joined(separator: "、")
    }
}
