import ArgumentParser
import Operations
import Registry

/// Records that a task was done at MCS.
struct TaskDoneCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "MCSで済んだと記録します / Record that a task was done at MCS")

    @Argument(help: ArgumentHelp("作業の番号 / The task's id", valueName: "id"))
    var id: Int64
    @Option(
        help: ArgumentHelp(
            "何で確かめたか（例: MCSの画面で確認） / By what it is attested", valueName: "text"))
    var evidence: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = CompleteTask(id: id, evidence: evidence)
        let answer = try await desk.act(in: network.code, act) { service, request in
            try await operation.run(service, request)
        }
        try desk.answer(answer) { $0.completed(answer, network) }
    }
}

extension Page {
    mutating func completed(_ answer: ActAnswer<CompleteTask.Completed>, _ network: ChosenNetwork) {
        let completed = answer.result
        let title = completed.kind.title
        if answer.isRehearsal {
            say(
                "作業 \(completed.taskID)「\(title.ja)」を完了にできます。まだ何も記録していません。",
                "Task \(completed.taskID), “\(title.en)”, can be recorded as done. Nothing was recorded.")
            return
        }
        say(
            "作業 \(completed.taskID)「\(title.ja)」を完了と記録しました。",
            "Task \(completed.taskID), “\(title.en)”, is recorded as done.")
        if completed.memberships > 0 {
            say(
                "これで\(completed.memberships)名のグループの状態が進みました。",
                "\(completed.memberships) places in a group moved on with it.")
        }
        next(network.command(completed.kind == .roomInvitation ? "room status" : "task list"))
    }
}
