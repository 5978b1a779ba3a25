import ArgumentParser
import Operations
import Registry

/// Takes an approval back as a whole.
struct ApplicationUndoCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "承認をまとめて取り消します / Take an approval back as a whole",
        discussion: """
            その申込で登録した方が一人も本登録していない間に限ります。
            Only while nobody whom it registered has activated their account.
            """)

    @Argument(help: ArgumentHelp("受付番号（例: 2026-0001） / The receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @Option(help: ArgumentHelp("理由。申込者へのメールに載ります / Why; the applicant is told", valueName: "text"))
    var reason: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = UndoApplication(receipt: receipt.number, reason: reason)
        let answer = try await desk.act(in: network.code, act) { service, request in
            try await operation.run(service, request)
        }
        try desk.answer(answer) { $0.undone(answer, network) }
    }
}

extension Page {
    mutating func undone(_ answer: ActAnswer<UndoApplication.Undone>, _ network: ChosenNetwork) {
        let undone = answer.result
        answer.isRehearsal
            ? say(
                "受付番号 \(undone.receipt) の承認は取り消せます。まだ何も変更していません。",
                "The approval of \(undone.receipt) can be undone. Nothing was changed.")
            : say(
                "受付番号 \(undone.receipt) の承認を取り消しました。", "The approval of \(undone.receipt) was undone.")
        gap()
        facts([
            Fact("お知らせのメール", "notices", "\(undone.notices)"),
            Fact(
                "仮パスワードの再発行", "new temporary passwords",
                undone.reissued.isEmpty ? nil : "\(undone.reissued.count)"),
            Fact("MCSで元に戻す作業", "lines at MCS", undone.linesAtMCS == 0 ? nil : "\(undone.linesAtMCS)件"),
        ])
        guard !answer.isRehearsal else { return }
        gap()
        next(network.command(undone.linesAtMCS > 0 ? "task list" : "application list"))
    }
}
