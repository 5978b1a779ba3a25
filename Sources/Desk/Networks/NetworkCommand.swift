import ArgumentParser

/// The networks that this service works for.
struct NetworkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network", abstract: "ネットワークの定義 / Networks and their definitions",
        subcommands: [NetworkApplyCommand.self, NetworkListCommand.self, NetworkShowCommand.self])
}
