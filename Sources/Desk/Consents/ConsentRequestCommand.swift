import ArgumentParser
import Operations
import Registry

/// Asks managers by mail for their facility's consent (J2).
struct ConsentRequestCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "改めた文面などへの同意を、管理者にメールでお願いします / Ask managers to consent to what was revised",
        discussion: """
            前の文面に同意したままの事業所と、必要な同意のない事業所に、事業所ごとに一通お送りします。同じ文面について二度は
            お送りしません（届かなかったメールは送り直します）。休止中の事業所と、撤回・不同意の事項は、事業所を指定したときだけ対象にします。
            Writes one mail to each facility that consented to another wording or lacks a required consent; never twice
            about the same wording, unless the mail did not arrive. Paused facilities and what was refused are asked about only when named.
            """)

    @Argument(
        help: ArgumentHelp("事業所の番号（いくつでも、省略するとすべて） / Ids of facilities; all for none", valueName: "id"))
    var facilities: [Int64] = []
    @Option(
        help: ArgumentHelp("この同意事項だけ（いくつでも） / Only these clauses", valueName: "clause"))
    var clause: [String] = []
    @Flag(help: "お答えを待っている事業所にも新しいリンクを送ります / Also to those who have not answered; their link is replaced")
    var again = false
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = RequestConsents(facilities: facilities, clauses: clause, asksAgain: again)
        let answer = try await desk.act(in: network.code, act) { try await operation.run($0, $1) }
        try desk.answer(answer) { $0.requested(answer, network) }
    }
}

extension Page {
    mutating func requested(_ answer: ActAnswer<RequestConsents.Requested>, _ network: ChosenNetwork) {
        let requested = answer.result
        let count = requested.facilityIDs.count
        switch (count, answer.isRehearsal) {
        case (0, _): say("お願いする事業所はありません。", "There is no facility to be asked.")
        case (_, true):
            say(
                "\(count)か所の事業所に同意をお願いできます。まだ何も変更していません。",
                "\(count) facilities can be asked. Nothing was changed.")
        case (_, false):
            say(
                "\(count)か所の事業所への同意のお願いを、送信待ちに入れました。", "Mails to \(count) facilities wait to be sent."
            )
        }
        gap()
        facts([
            Fact("対象の事項", "clauses asked about", String(requested.clauses)),
            Fact("以前にお願いして、お答え待ちの事業所", "asked before and not answered", String(requested.askedBefore)),
            Fact("うち、リンクの期限が過ぎた事業所", "… with a lapsed link", String(requested.lapsed)),
            Fact("撤回・不同意のある事業所（お願いしません）", "refused, not asked", String(requested.refused)),
        ])
        gap()
        if requested.lapsed > 0 { next(network.command("consent request --again --dry-run")) }
        next(network.command("consent list --outdated"))
    }
}
