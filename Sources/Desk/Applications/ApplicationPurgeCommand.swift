import ArgumentParser
import Operations
import Registry

/// Takes away a file that holds what must not be held (J10).
struct ApplicationPurgeCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "お預かりできない情報を含むファイルを消去します / Purge a file that must not be held",
        discussion: """
            患者さんの情報などが含まれていたファイルを、読み取った内容やメールの添付とともに消します。元には戻せません。
            受付番号・SHA-256・消した人・日時・理由は残ります。登録済みの申込では、ファイルだけを消します。
            Takes the file away with what was read out of it, for good. The receipt, its digest, by whom, when and why
            stay. Of an approved application only the file goes.
            """)

    @Argument(help: ArgumentHelp("受付番号（例: 2026-0001） / The receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @Option(
        help: ArgumentHelp(
            "理由。記録に残るので、患者さんの情報そのものは書きません / Why; kept, so without the data itself",
            valueName: "text"))
    var reason: String
    @Flag(help: "申込者の名前も消します / Take the applicant's name as well")
    var nameToo = false
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = PurgeApplication(receipt: receipt.number, reason: reason, nameToo: nameToo)
        let answer = try await desk.act(in: network.code, act) { service, request in
            try await operation.run(service, request)
        }
        try desk.answer(answer) { $0.purged(answer, network) }
    }
}

extension Page {
    mutating func purged(_ answer: ActAnswer<PurgeApplication.Purged>, _ network: ChosenNetwork) {
        let purged = answer.result
        let isWhole = purged.extent == .everything
        let (ja, en) =
            isWhole ? ("ファイルと、そこから読み取った内容", "its file and what was read out of it") : ("ファイル", "its file")
        answer.isRehearsal
            ? say(
                "受付番号 \(purged.receipt) の\(ja)を消去できます。まだ何も変更していません。",
                "\(purged.receipt): \(en) can be purged. Nothing was changed.")
            : say("受付番号 \(purged.receipt) の\(ja)を消去しました。", "\(purged.receipt): \(en) was purged.")
        if !isWhole {
            say(
                "登録済みの方の情報は、この操作では消えません。名簿の変更・退職で直してください。",
                "What is held of the people registered stays; correct it with a roster.")
        }
        gap()
        facts([
            Fact("SHA-256", "SHA-256", purged.digest),
            Fact("状態", "state", term: purged.state.title),
            Fact("取りやめたメール", "mails withdrawn", "\(purged.withdrawnMails)"),
            Fact("再提出のお願い", "asked to send again", "\(purged.notices)"),
            Fact("差し替えた申込", "takes the place of", purged.supersedes),
        ])
        gap()
        guard !answer.isRehearsal else { return }
        // An earlier file of the same applicant may well hold the same.
        next(network.command("application show \(purged.supersedes ?? purged.receipt)"))
    }
}
