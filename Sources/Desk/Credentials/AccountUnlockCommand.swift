import ArgumentParser
import Operations
import Registry

/// Lifts the lock after wrong tries (A4).
struct AccountUnlockCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock",
        abstract: "入力誤りによるロックを解除します / Lift the lock after wrong tries")

    @OptionGroup var options: LifeOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        try await desk.life(options) { people in
            UnlockAccounts(people, reason: options.reason, reach: .network).run
        }
    }
}
