import ArgumentParser
import Operations
import Registry
import Storage

struct TaskListCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "MCSで行う作業の一覧（急ぐ順） / List what is to be done at MCS, most urgent first",
        discussion: """
            一度に行うものは、まとまり（例：ある申込の登録）として1行で示します。--lines で1件ずつ示します。
            What is done in one sitting stands in one line, a bundle; --lines shows each.
            """)

    @Flag(help: "1件ずつ表示します / One by one")
    var lines = false
    @Option(help: ArgumentHelp("表示する件数の上限 / At most so many lines", valueName: "count"))
    var limit = ListLimit.standard
    @OptionGroup var filter: TaskFilterOptions
    @OptionGroup var network: NetworkOption
    @OptionGroup var time: TimeOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let today = time.instant(desk.environment).dayInJapan
        var search = filter.search
        if lines || search.bundles != nil {
            search.limit = limit.count
            let lines = try await desk.service().workLines(of: network.code, search)
            try desk.answer(lines) { $0.workLines(lines, today: today, network) }
        } else {
            let bundles = try await desk.service().workBundles(of: network.code, search)
            try desk.answer(bundles) { $0.workBundles(bundles, today: today, network) }
        }
    }
}

extension Page {
    mutating func workBundles(_ bundles: [WorkBundle], today: Day, _ network: ChosenNetwork) {
        table(
            bundles, orSay: Self.nothingToDo,
            [
                Column("期限", "due", term: { $0.dueOn.due(at: today) }),
                Column("作業", "task", term: { $0.kind.title }),
                Column("対象", "whom", term: { $0.subjectsInShort }),
                Column("行う人", "by", term: { $0.kind.performer.title }),
                Column("進み具合", "progress", term: { $0.progress }),
                Column("まとまり", "bundle") { $0.name },
            ])
        if let first = bundles.first {
            gap()
            next(network.command("task show \(first.name)"))
        }
    }

    mutating func workLines(_ lines: [WorkLine], today: Day, _ network: ChosenNetwork) {
        workTable(lines, today: today)
        if let first = lines.first {
            gap()
            next(network.command("task show \(first.number)"))
        }
    }

    mutating func workTable(_ lines: [WorkLine], today: Day) {
        table(
            lines, orSay: Self.nothingToDo,
            [
                Column("番号", "number", .trailing) { String($0.number) },
                Column("期限", "due", term: { $0.dueOn.due(at: today) }),
                Column("作業", "task", term: { $0.kind.title }),
                Column("氏名", "person") { $0.person },
                Column("事業所", "facility") { $0.facility },
                Column("行う人", "by", term: { ($0.askedOf ?? $0.kind.performer).title }),
                Column("状態", "state", term: { $0.state.title }),
            ])
    }

    private static let nothingToDo = Bilingual(ja: "MCSで行う作業はありません。", en: "There is nothing to do at MCS.")
}
