import ArgumentParser
import Operations
import Registry

/// A command of the desk: its options, and what it does in a session.
protocol DeskCommand: AsyncParsableCommand {
    var output: OutputOptions { get }

    func perform(at desk: DeskSession) async throws
}

extension DeskCommand {
    mutating func run() async throws {
        guard let environment = DeskEnvironment.current else {
            throw Refusal(
                .software, Bilingual(ja: "実行環境が用意されていません。", en: "The desk's environment was not set up."))
        }
        try await perform(at: DeskSession(environment: environment, output: output))
    }
}
