import ArgumentParser

/// The MCS work list: what has to be done at MCS, where this service has no hand.
struct TaskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task", abstract: "MCS側の作業 / The MCS work list",
        subcommands: [
            TaskListCommand.self, TaskShowCommand.self, TaskAskCommand.self, TaskDoneCommand.self,
            TaskReopenCommand.self, TaskSheetCommand.self,
        ])
}
