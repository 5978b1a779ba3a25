import ArgumentParser
import Operations
import Registry

/// Takes an act back that was done by mistake.
struct UndoCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "退職・異動や事業所の終了を取り消します / Take a departure, a transfer or a facility's end back",
        discussion: """
            番号は audit list にあります。その後に変更がなく、ネットワークの定める日数のうちに限ります。
            The number stands in audit list. Only within the network's days, while nobody was changed since.
            """)

    @Argument(help: ArgumentHelp("記録の番号 / The event's number", valueName: "event"))
    var event: Int64
    @Option(help: ArgumentHelp("理由。記録に残ります / Why; kept in the records", valueName: "text"))
    var reason: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = UndoAct(event, reason: reason)
        let answer = try await desk.act(in: network.code, act) { try await operation.run($0, $1) }
        try desk.answer(answer) { $0.takenBack(answer, network) }
    }
}

extension Page {
    mutating func takenBack(_ answer: ActAnswer<UndoAct.Undone>, _ network: ChosenNetwork) {
        let (undone, title) = (answer.result, answer.result.kind.title)
        answer.isRehearsal
            ? say(
                "「\(title.ja)」は取り消せます。まだ何も変更していません。",
                "This can be taken back (\(title.en)). Nothing was changed.")
            : say("「\(title.ja)」を取り消しました。", "Taken back: \(title.en).")
        gap()
        facts([
            Fact("戻った方", "people", "\(undone.accounts.count)"),
            Fact("戻った事業所", "facilities", undone.facilities.isEmpty ? nil : "\(undone.facilities.count)"),
            Fact("お知らせのメール", "notices", "\(undone.notices)"),
            Fact(
                "仮パスワードの再発行", "new temporary passwords",
                undone.reissued.isEmpty ? nil : "\(undone.reissued.count)"),
        ])
        guard !answer.isRehearsal else { return }
        gap()
        next(network.command("task list"))
    }
}
