import ArgumentParser
import Operations
import Registry

/// Notes that somebody was asked to do something at MCS.
struct TaskAskCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask", abstract: "MCS側に依頼したと記録します / Record that somebody was asked to do it at MCS",
        discussion: """
            依頼しただけでは、MCSで済んだことにはなりません。確認が取れたら task done で記録します。
            Having asked is not having it done: record that with task done.
            """)

    @OptionGroup var selection: TaskSelectionOptions
    @Option(
        name: .customLong("of"),
        help: ArgumentHelp("依頼した相手。省略すると、その作業を行う人 / Who was asked", valueName: "performer"))
    var performer: Choice<Performer>?
    @Option(help: ArgumentHelp("依頼の方法 / By what way", valueName: "way"))
    var how: Choice<AskingWay>
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = AskForWork(
            try selection.selection(desk.environment), of: performer?.value, by: how.value)
        let answer = try await desk.act(in: network.code, act) { try await operation.run($0, $1) }
        try desk.answer(answer) { page in
            let (count, way) = (answer.result.numbers.count, answer.result.way.title)
            answer.isRehearsal
                ? page.say(
                    "\(count)件を依頼済みにできます。まだ何も記録していません。",
                    "\(count) could be recorded as asked for. Nothing was recorded.")
                : page.say(
                    "\(count)件を依頼済み（\(way.ja)）と記録しました。MCSではまだ確認できていません。",
                    "\(count) recorded as asked for, by \(way.en). Nothing is confirmed at MCS yet.")
            page.next(network.command("task list --state waiting"))
        }
    }
}
