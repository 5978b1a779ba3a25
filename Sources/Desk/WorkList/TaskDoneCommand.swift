import ArgumentParser
import Operations
import Registry

/// Records that MCS shows what lines want.
struct TaskDoneCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "MCSで済んだと記録します / Record that it was done at MCS")

    @OptionGroup var selection: TaskSelectionOptions
    @Option(
        name: .customLong("by"),
        help: ArgumentHelp("MCSで行った人。省略すると、その作業を行う人 / Who did it there", valueName: "performer"))
    var performer: Choice<Performer>?
    @Option(
        help: ArgumentHelp(
            "何で確かめたか（例: MCSの画面で確認） / By what it is attested", valueName: "text"))
    var evidence: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = CompleteWork(
            try selection.selection(desk.environment), by: performer?.value, evidence: evidence)
        let answer = try await desk.act(in: network.code, act) { try await operation.run($0, $1) }
        try desk.answer(answer) { $0.completed(answer, network) }
    }
}

extension Page {
    mutating func completed(_ answer: ActAnswer<CompleteWork.Completed>, _ network: ChosenNetwork) {
        let count = answer.result.numbers.count
        let kinds = answer.result.kinds.map(\.title)
        let (ja, en) = (
            kinds.map(\.ja).joined(separator: "、"), kinds.map(\.en).joined(separator: ", ")
        )
        guard !answer.isRehearsal else {
            return say(
                "\(count)件（\(ja)）を確認済みにできます。まだ何も記録していません。",
                "\(count) (\(en)) could be recorded as done. Nothing was recorded.")
        }
        say("\(count)件（\(ja)）を、MCSで確認済みと記録しました。", "\(count) (\(en)) recorded as done at MCS.")
        next(network.command("task list"))
    }
}
