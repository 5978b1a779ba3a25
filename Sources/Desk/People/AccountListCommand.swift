import ArgumentParser
import Forms
import Operations
import Registry
import Storage

struct AccountListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "利用者の一覧 / List the people of a network")

    @Option(help: ArgumentHelp("この事業所の方だけ / Only the people of this facility", valueName: "id"))
    var facility: Int64?
    @Option(help: ArgumentHelp("この状態の方だけ / Only those in this state", valueName: "state"))
    var state: Choice<AccountState>?
    @OptionGroup var network: NetworkOption
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        let filter = AccountRecord.Filter(facility: facility, state: state?.value)
        let accounts = try await service.accounts(of: network.code, filter)
        let codes = try await service.activeForms(of: network.code).forms.definition.codes
        let today = time.instant(desk.environment).dayInJapan
        try desk.answer(accounts) { $0.accounts(accounts, CodeLabels(codes.professions), today: today) }
    }
}

extension Page {
    mutating func accounts(_ accounts: [AccountRecord], _ professions: CodeLabels, today: Day) {
        table(
            accounts, orSay: Bilingual(ja: "該当する方はいません。", en: "There is nobody of that kind."),
            [
                Column("番号", "id", .trailing) { String($0.id) },
                Column("氏名", "name") { $0.name },
                Column("職種", "profession", term: { professions.label($0.profession) }),
                Column("事業所", "facilities", term: { $0.workplace }),
                Column("MCS管理者", "administrator", term: { $0.isAdministrator ? .answer(true) : nil }),
                Column("こちら", "here", term: { $0.state.title }),
                Column("MCSでは", "at MCS", term: { $0.atMCS.summary }),
                Column(
                    "仮パスワード", "temporary password", term: { $0.temporaryPasswordLapsesOn?.lapse(at: today) }),
                Column("メールアドレス", "address") { $0.email },
            ])
    }
}
