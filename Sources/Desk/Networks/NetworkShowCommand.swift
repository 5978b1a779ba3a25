import ArgumentParser
import Forms
import Operations
import Registry

/// A network's definition as it is in force.
struct NetworkShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "ネットワークの定義を表示します / Show the definition in force")

    @Argument(help: ArgumentHelp("ネットワークの略称 / The network's short name", valueName: "code"))
    var code: String
    @OptionGroup var output: OutputOptions

    /// The answer in JSON.
    struct Shown: Encodable {
        let network: NetworkOverview
        let definition: NetworkDefinition
    }

    func perform(at desk: DeskSession) async throws {
        let service = try await desk.service()
        let shown = Shown(
            network: try await service.overview(of: code),
            definition: try await service.activeForms(of: code).forms.definition)
        try desk.answer(shown) { $0.network(shown) }
    }
}

extension Page {
    mutating func network(_ shown: NetworkShowCommand.Shown) {
        let (network, definition) = (shown.network, shown.definition)
        facts([
            Fact("略称", "code", network.code),
            Fact("名称", "name", term: definition.name),
            Fact("市区町村コード", "municipality", definition.municipality),
            Fact("運営主体", "operator", term: definition.operator.name),
            Fact("申込の宛先", "addressee", term: definition.operator.addressee),
            Fact("事務局", "secretariat", term: definition.secretariat.name),
            Fact("事務局の連絡先", "contact", "\(definition.secretariat.telephone) \(definition.secretariat.email)"),
            Fact("受付時間", "hours", term: definition.secretariat.hours),
            Fact("参加できる方", "members", term: definition.membership.label),
            Fact("申込の届き方", "channels", term: definition.intake.channels.title),
            Fact("収受番号", "registry number", term: definition.formalities.registryNumberLabel),
            Fact("決裁番号", "decision number", term: definition.formalities.decisionNumberLabel),
            Fact("不承認", "rejection", term: definition.formalities.rejectionLabel),
            Fact("全ユーザーグループ", "all-users group", term: definition.groups.allUsers?.name),
            Fact("MCS管理者の部屋", "room", term: definition.groups.administratorsRoom?.name),
            Fact("仮パスワードの期限", "temporary password", term: definition.temporaryPassword.label),
            Fact("版", "version", String(network.version)),
            Fact("適用日時", "in force since", network.appliedAt.inJapan),
            Fact("ダイジェスト", "SHA-256", network.digest),
        ])
        gap()
        table(
            definition.consents, orSay: Bilingual(ja: "同意事項はありません。", en: "It asks for no consents."),
            [
                Column("同意事項", "consent", term: { $0.label }),
                Column("版", "version") { $0.version },
                Column("必須", "required", term: { .answer($0.required) }),
            ])
    }
}
