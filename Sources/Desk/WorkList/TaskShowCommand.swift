import ArgumentParser
import Operations
import Registry
import Storage

/// One task with its ready-made text.
struct TaskShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "作業の内容を表示します / Show a task with its ready-made text")

    @Argument(help: ArgumentHelp("作業の番号 / The task's id", valueName: "id"))
    var id: Int64
    @OptionGroup var network: NetworkOption
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let task = try await desk.service().task(id, in: network.code)
        let today = time.instant(desk.environment).dayInJapan
        try desk.answer(task) { $0.task(task, today: today, network) }
    }
}

extension Page {
    mutating func task(_ task: MCSTaskRecord, today: Day, _ network: ChosenNetwork) {
        facts([
            Fact("番号", "id", String(task.id)),
            Fact("作業", "task", term: task.kind.title),
            Fact("状態", "state", term: task.stateLabel),
            Fact("期限", "due", term: task.due(at: today)),
            Fact("行う人", "by", term: task.performerLabel),
            Fact("受付番号", "receipt", task.receipt),
            Fact("事業所", "facility", task.facility),
            Fact("氏名", "person", task.person),
            Fact("開始", "opened", task.openedAt.inJapan),
            Fact("依頼の送信", "form sent", task.sentAt.map { "\($0.inJapan)" }),
            Fact("完了", "closed", task.closedAt?.inJapan),
            Fact("確認した人", "attested by", task.closedBy),
            Fact("根拠", "evidence", task.evidence),
        ])
        gap()
        for part in task.instruction.split(separator: "\n", omittingEmptySubsequences: false) {
            line(quoting: String(part))
        }
        if task.isOpen {
            gap()
            next(network.command("task done \(task.id) --evidence '...'"))
        }
    }
}
