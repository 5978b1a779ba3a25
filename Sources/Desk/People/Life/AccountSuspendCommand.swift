import ArgumentParser
import Operations
import Registry

/// Stops accounts at once (A6).
struct AccountSuspendCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "アカウントを一時停止します / Suspend accounts at once",
        discussion: """
            登録の内容はすべて残り、再開すれば元どおりです。MCSの停止は作業一覧に載ります。
            Everything is kept. That MCS does the same is on the work list.
            """)

    @OptionGroup var options: LifeOptions
    @Option(help: ArgumentHelp("停止の原因 / What happened", valueName: "cause"))
    var cause: Choice<SuspensionCause>
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        try await desk.life(options) { people in
            SuspendAccounts(people, cause: cause.value, reason: options.reason, reach: .network).run
        }
    }
}
