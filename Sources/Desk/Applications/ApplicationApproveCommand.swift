import ArgumentParser
import Operations
import Registry

/// Registers what an application asks for.
struct ApplicationApproveCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "申込の内容を登録します / Register what an application asks for")

    @Argument(help: ArgumentHelp("受付番号（例: 2026-0001） / The receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @Option(help: ArgumentHelp("収受番号 / The registry number", valueName: "number"))
    var registryNumber: String?
    @Option(help: ArgumentHelp("決裁番号 / The number of the formal decision", valueName: "number"))
    var decisionNumber: String?
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = ApproveApplication(
            receipt: receipt.number, registryNumber: registryNumber, decisionNumber: decisionNumber)
        let answer = try await desk.act(in: network.code, act) { service, request in
            try await operation.run(service, request)
        }
        try desk.answer(answer) { $0.approved(answer, by: network.command(command), network) }
    }

    /// What was typed, as a rehearsal is followed by the act itself.
    private var command: String {
        let numbers = [("--registry-number", registryNumber), ("--decision-number", decisionNumber)]
        let options = numbers.compactMap { name, number in number.map { "\(name) \($0.quotedForShell)" } }
        return (["application approve \(receipt.number)"] + options).joined(separator: " ")
    }
}

extension Page {
    /// - Parameter command: the one that approves, as it was typed but for rehearsing.
    mutating func approved(
        _ answer: ActAnswer<ApproveApplication.Approval>, by command: String, _ network: ChosenNetwork
    ) {
        let approval = answer.result
        if answer.isRehearsal {
            say(
                "受付番号 \(approval.receipt) は登録できます。まだ何も登録していません。",
                "\(approval.receipt) can be registered. Nothing was registered.")
        } else {
            say("受付番号 \(approval.receipt) を登録しました。", "\(approval.receipt) was registered.")
        }
        gap()
        let (ja, en) = answer.isRehearsal ? ("予定", "planned") : ("済み", "done")
        facts([
            Fact("事業所の番号", "facility", answer.isRehearsal ? nil : approval.facilityID.map(String.init)),
            Fact("登録\(ja)の方", "people \(en)", "\(approval.accounts)"),
            Fact("うちMCS管理者", "administrators", "\(approval.administrators)"),
            Fact("送信待ちのメール", "mails queued", "\(approval.mails)"),
            Fact("仮パスワード", "temporary passwords", term: approval.lapsesOn.lastDayBefore),
            Fact("MCSでは", "at MCS", term: .notConfirmedAtMCS),
        ])
        gap()
        next(answer.isRehearsal ? command : network.command("task list"))
    }
}
