import ArgumentParser
import Operations
import Registry

/// Lets suspended accounts go on (A6).
struct AccountResumeCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "一時停止したアカウントを再開します / Resume suspended accounts")

    @OptionGroup var options: LifeOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        try await desk.life(options) { people in
            ResumeAccounts(people, reason: options.reason, reach: .network).run
        }
    }
}
