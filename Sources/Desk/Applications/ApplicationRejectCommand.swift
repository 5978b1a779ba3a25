import ArgumentParser
import Operations

/// Turns an application down, in a network whose rules know that.
struct ApplicationRejectCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "申込を不承認にします / Reject an application")

    @OptionGroup var options: SettleOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        try await options.settle(as: .rejected, at: desk)
    }
}
