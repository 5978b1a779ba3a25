import ArgumentParser
import Operations
import Registry

/// Sends test mails to addresses that are not confirmed yet.
struct ApplicationConfirmAddressesCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm-addresses",
        abstract: "アドレスの確認をもう一度お願いします / Ask again whether addresses reach their people",
        discussion: """
            まだお送りしていない方、届かなかった方、リンクの期限が過ぎた方に、確認のメールを送ります。
            Writes to those who were not asked yet, whose mail was not delivered or whose link has lapsed.
            """)

    @Argument(help: ArgumentHelp("受付番号（例: 2026-0001） / The receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @Flag(help: "お返事を待っている方にも新しいリンクを送ります / Also to those who have not answered; their link is replaced")
    var resend = false
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = RemindOfConfirmation(receipt: receipt.number, includesAsked: resend)
        let answer = try await desk.act(in: network.code, act) { service, request in
            try await operation.run(service, request)
        }
        try desk.answer(answer) { $0.reminded(answer, network) }
    }
}

extension Page {
    mutating func reminded(
        _ answer: ActAnswer<RemindOfConfirmation.Reminded>, _ network: ChosenNetwork
    ) {
        let reminded = answer.result
        switch (reminded.mails, answer.isRehearsal) {
        case (0, _):
            say("お送りする方はいません。", "There is nobody to write to.")
        case (let mails, true):
            say("確認のメール\(mails)通を送れます。まだ何も変更していません。", "\(mails) mails can be sent. Nothing was changed.")
        case (let mails, false):
            say("確認のメール\(mails)通を送信待ちに入れました。", "\(mails) mails wait to be sent.")
        }
        gap()
        facts([
            Fact("受付番号", "receipt", reminded.receipt),
            Fact("確認済みの方", "confirmed", "\(reminded.confirmed)"),
            Fact("まだの方", "missing", "\(reminded.missing)"),
        ])
        gap()
        next(network.command("application show \(reminded.receipt)"))
    }
}
