import ArgumentParser
import Operations
import Registry
import Storage

/// Lines with the old and the new values and their ready-made texts.
struct TaskShowCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "作業の内容を表示します / Show lines with their ready-made texts")

    @Argument(
        help: ArgumentHelp("作業の番号か、まとまりの名前 / Numbers of lines or names of bundles", valueName: "number|bundle"))
    var tasks: [String]
    @OptionGroup var network: NetworkOption
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let items = try await desk.service().workItems(of: network.code, WorkSelection(tasks))
        let today = time.instant(desk.environment).dayInJapan
        try desk.answer(items) { $0.workItems(items, as: tasks, today: today, network) }
    }
}

extension Page {
    mutating func workItems(_ items: [WorkItem], as written: [String], today: Day, _ network: ChosenNetwork) {
        for item in items.prefix(Self.mostShown) {
            workItem(item, today: today)
            gap()
        }
        if items.count > Self.mostShown {
            say("ほか\(items.count - Self.mostShown)件", "and \(items.count - Self.mostShown) more")
            gap()
        }
        let named = written.joined(separator: " ")
        next(
            network.command("task ask \(named) --how mail"),
            network.command("task done \(named) --evidence '...'"))
    }

    private static let mostShown = 50

    private mutating func workItem(_ item: WorkItem, today: Day) {
        let line = item.line
        facts([
            Fact("番号", "number", String(line.number)),
            Fact("作業", "task", term: line.kind.title),
            Fact("状態", "state", term: line.state.title),
            Fact("期限", "due", term: line.dueOn.due(at: today)),
            Fact("行う人", "by", term: line.kind.performer.title),
            Fact("まとまり", "bundle", line.bundle),
            Fact("氏名", "person", line.person),
            Fact("事業所", "facility", line.facility),
            Fact("開始", "since", line.since.inJapan),
            Fact("依頼", "asked", term: line.asking),
        ])
        gap()
        for part in item.text.split(separator: "\n", omittingEmptySubsequences: false) {
            self.line(quoting: String(part))
        }
    }

}

extension WorkLine {
    /// `2026-12-01 10:00、MCSサポートへメールで（青木）`
    fileprivate var asking: Bilingual? {
        guard let askedAt, let askedOf, let askedHow else { return nil }
        let by = askedBy.map { "（\($0)）" } ?? ""
        return Bilingual(
            ja: "\(askedAt.inJapan)、\(askedOf.title.ja)へ\(askedHow.title.ja)で\(by)",
            en: "\(askedAt.inJapan), \(askedOf.title.en), by \(askedHow.title.en)\(by)")
    }
}
