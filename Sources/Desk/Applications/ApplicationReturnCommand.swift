import ArgumentParser
import Operations

/// Gives an application back for correction.
struct ApplicationReturnCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "申込を差し戻します / Return an application for correction")

    @OptionGroup var options: SettleOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        try await options.settle(as: .returned, at: desk)
    }
}
