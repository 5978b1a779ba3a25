import ArgumentParser
import Operations
import Registry

/// Registers what an application asks for.
struct ApplicationApproveCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve", abstract: "申込の内容を登録します / Register what an application asks for")

    @Argument(help: ArgumentHelp("受付番号（例: 2026-0001） / The receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @OptionGroup var office: OfficeOptions
    @Option(
        help: ArgumentHelp(
            "ご覧になった計画の番号。変わっていれば承認しません / The plan you saw; another one is refused", valueName: "plan"))
    var plan: String?
    @Option(
        help: ArgumentHelp("多くの方を削除してよい理由 / Why it is right to remove many people", valueName: "reason"))
    var confirmRemovals: String?
    @Option(
        help: ArgumentHelp(
            "アドレスの確認がそろわなくても登録してよい理由 / Why not to wait for addresses to be confirmed", valueName: "reason"))
    var unconfirmedAddresses: String?
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = ApproveApplication(
            receipt: receipt.number, officeFile: office.file, seenPlan: plan, removalReason: confirmRemovals,
            unconfirmedReason: unconfirmedAddresses)
        let answer = try await desk.act(in: network.code, act) { service, request in
            try await operation.run(service, request)
        }
        try desk.answer(answer) { $0.approved(answer, by: network.command(command), network) }
    }

    /// What was typed, as a rehearsal is followed by the act itself.
    private var command: String {
        let options =
            office.typed + [
                ("--plan", plan), ("--confirm-removals", confirmRemovals),
                ("--unconfirmed-addresses", unconfirmedAddresses),
            ]
        let given = options.compactMap { name, value in value.map { "\(name) \($0.quotedForShell)" } }
        return (["application approve \(receipt.number)"] + given).joined(separator: " ")
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
            Fact(
                "事業所の番号", "facility",
                answer.isRehearsal || approval.facilityIDs.isEmpty
                    ? nil : approval.facilityIDs.map(String.init).joined(separator: " ")),
            Fact("登録\(ja)の方", "people \(en)", "\(approval.registered)"),
            Fact("所属の追加・転入", "joined or moved here", (approval.joined + approval.moved).unlessZero),
            Fact("登録内容の変更", "changed", approval.changed.unlessZero),
            Fact("登録内容を改める事業所", "facilities changed", approval.changedFacilities.map(String.init)),
            Fact("退職・転出", "left", approval.left.unlessZero),
            Fact("うちネットワークから削除", "of them removed", approval.removed.unlessZero),
            Fact("確認のないアドレス", "addresses unconfirmed", (approval.unconfirmedAddresses ?? 0).unlessZero),
            Fact("送信待ちのメール", "mails queued", "\(approval.mails)"),
            Fact("仮パスワード", "temporary passwords", term: approval.lapsesOn?.lastDayBefore),
            Fact("MCSでは", "at MCS", term: .onTheWorkList),
        ])
        gap()
        next(answer.isRehearsal ? command : network.command("task list"))
    }
}

extension Int {
    fileprivate var unlessZero: String? { self == 0 ? nil : String(self) }
}
