import ArgumentParser
import Operations
import Registry
import Storage

struct TaskListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "MCSで行う作業の一覧（急ぐ順） / List what is to be done at MCS, most urgent first")

    @Flag(help: "完了したものも表示します / Also what is done")
    var all = false
    @OptionGroup var network: NetworkOption
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let tasks = try await desk.service().tasks(of: network.code, includingClosed: all)
        let today = time.instant(desk.environment).dayInJapan
        try desk.answer(tasks) { $0.tasks(tasks, today: today, network) }
    }
}

extension Page {
    mutating func tasks(_ tasks: [MCSTaskRecord], today: Day, _ network: ChosenNetwork) {
        table(
            tasks, orSay: Bilingual(ja: "MCSで行う作業はありません。", en: "There is nothing to do at MCS."),
            [
                Column("番号", "id", .trailing) { String($0.id) },
                Column("期限", "due", term: { $0.due(at: today) }),
                Column("作業", "task", term: { $0.kind.title }),
                Column("行う人", "by", term: { $0.performerLabel }),
                Column("受付番号", "receipt") { $0.receipt },
                Column("事業所", "facility") { $0.facility },
                Column("氏名", "person") { $0.person },
                Column("状態", "state", term: { $0.stateLabel }),
            ])
        if let first = tasks.first(where: \.isOpen) {
            gap()
            next(network.command("task show \(first.id)"))
        }
    }
}
