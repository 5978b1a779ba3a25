import ArgumentParser
import Operations
import Registry

/// People leave a facility or the network (A7).
struct AccountDepartCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "depart", abstract: "退職・退会を登録します / People leave a facility or the network",
        discussion: """
            --from を指定するとその事業所だけ、省略するとネットワークから退会します。最後のMCS管理者でも行えます。
            With --from they leave that facility only, without it the network; the last administrator may leave, too.
            """)

    @OptionGroup var options: LifeOptions
    @Option(help: ArgumentHelp("離れる事業所の番号 / The facility that they leave", valueName: "id"))
    var from: Int64?
    @Flag(help: "MCSからは事業所が削除済み / The facility reports that MCS has removed them already")
    var doneAtMcs = false
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        try await desk.life(options) { people in
            DepartAccounts(
                people, from: from, isDoneAtMCS: doneAtMcs, reason: options.reason, reach: .network
            ).run
        }
    }
}
