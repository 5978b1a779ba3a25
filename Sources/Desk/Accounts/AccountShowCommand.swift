import ArgumentParser
import Forms
import Operations
import Registry
import Storage

/// One person: where they stand here, and what is known of them at MCS.
struct AccountShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "利用者を一人表示します / Show one person")

    @Argument(
        help: ArgumentHelp("メールアドレスか番号 / The person's address or id", valueName: "address|id"))
    var reference: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        let account = try await service.account(reference, in: network.code)
        let codes = try await service.activeForms(of: network.code).forms.definition.codes
        let today = time.instant(desk.environment).dayInJapan
        try desk.answer(account) { $0.account(account, CodeLabels(codes.professions), today: today, network) }
    }
}

extension Page {
    mutating func account(
        _ account: AccountRecord, _ professions: CodeLabels, today: Day, _ network: ChosenNetwork
    ) {
        facts([
            Fact("番号", "id", String(account.id)),
            Fact("氏名", "name", account.name),
            Fact("フリガナ", "reading", account.kana),
            Fact("メールアドレス", "address", account.email),
            Fact("職種", "profession", term: professions.label(account.profession)),
            Fact("事業所", "facilities", term: account.workplace),
            Fact("MCS管理者", "administrator", term: .answer(account.isAdministrator)),
            Fact("状態", "state", term: account.bothSides),
            Fact("登録日時", "registered", account.registeredAt.inJapan),
            Fact("本登録日時", "activated", account.activatedAt?.inJapan),
            Fact(
                "仮パスワード", "temporary password", term: account.temporaryPasswordLapsesOn?.lapse(at: today)),
            Fact("全ユーザーグループ", "all-users group", term: account.place(in: .allUsers)),
            Fact("MCS管理者の部屋", "room", term: account.place(in: .administratorsRoom)),
        ])
        if account.administratorsRoom == MembershipState.invited.rawValue {
            gap()
            next(network.command("room confirm \(account.id)"))
        } else if !account.registeredAtMCS {
            gap()
            next(network.command("task list"))
        }
    }
}
