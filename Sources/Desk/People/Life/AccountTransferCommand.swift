import ArgumentParser
import Operations
import Registry

/// People move to another facility with their accounts (A7).
struct AccountTransferCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer", abstract: "別の事業所への異動を登録します / People move to another facility",
        discussion: """
            アカウントはそのまま使えます。MCS管理者の権限は移りません。
            They keep their accounts; an administrator's right stays behind.
            """)

    @OptionGroup var options: LifeOptions
    @Option(
        help: ArgumentHelp(
            "離れる事業所の番号。所属が一つなら省略できます / The facility that they leave", valueName: "id"))
    var from: Int64?
    @Option(help: ArgumentHelp("異動先の事業所の番号 / The facility that they go to", valueName: "id"))
    var to: Int64
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        try await desk.life(options) { people in
            TransferAccounts(people, from: from, to: to, reason: options.reason, reach: .network).run
        }
    }
}
