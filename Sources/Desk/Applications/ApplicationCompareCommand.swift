import ArgumentParser
import Operations
import Registry

/// What came by post beside what came by e-mail, field by field.
struct ApplicationCompareCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "郵送とメールの内容を照合します / Compare what came by post and by e-mail")

    @Argument(help: ArgumentHelp("どちらかの受付番号 / Either receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @OptionGroup var network: NetworkOption
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let service = try await desk.service()
        let compared = try await service.compareChannels(of: receipt.number, in: network.code)
        try desk.answer(compared) { $0.compared(compared, network) }
    }
}

/// Decides between two entries that do not agree.
struct ApplicationDecideCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "郵送とメールが食い違うとき、どちらによるかを決めます / Decide between paper and mail")

    @Argument(help: ArgumentHelp("どちらかの受付番号 / Either receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @Option(help: "どちらによるか / Which one goes on")
    var take: ComparedChannel
    @Option(help: ArgumentHelp("理由。記録に残ります / Why; kept in the records", valueName: "text"))
    var reason: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = DecideChannels(receipt: receipt.number, taken: take, reason: reason)
        let answer = try await desk.act(in: network.code, act) { service, request in
            try await operation.run(service, request)
        }
        try desk.answer(answer) { page in
            let decided = answer.result
            answer.isRehearsal
                ? page.say(
                    "受付番号 \(decided.receipt) によることにできます。まだ何も変更していません。",
                    "\(decided.receipt) can be taken. Nothing was changed.")
                : page.say(
                    "受付番号 \(decided.receipt) により審査に進めます（\(decided.matched) は照合済み）。",
                    "\(decided.receipt) goes into review; \(decided.matched) is matched.")
            page.gap()
            page.next(network.command("application plan \(decided.receipt)"))
        }
    }
}

extension ComparedChannel: ExpressibleByArgument {}

extension Page {
    mutating func compared(_ compared: ComparedChannels, _ network: ChosenNetwork) {
        let unlike = compared.fields.filter { $0.verdict != .agrees }
        facts([
            Fact("郵送", "by post", compared.paperReceipt), Fact("メール", "by e-mail", compared.mailReceipt),
            Fact("照合した項目", "fields", "\(compared.fields.count)"),
        ])
        gap()
        table(
            unlike, orSay: Bilingual(ja: "すべて一致しています。", en: "Everything agrees."),
            [
                Column("対象", "about") { $0.subject },
                Column("項目", "field", term: { $0.label }),
                Column("郵送", "by post") { $0.paper },
                Column("メール", "by e-mail") { $0.mail },
                Column("結果", "verdict", term: { $0.verdict.title }),
            ])
        gap()
        guard !compared.agrees else {
            return next(network.command("application show \(compared.mailReceipt)"))
        }
        say(
            "食い違いがあります。事業所に確かめ、直したものを受け付けるか、どちらによるかを決めてください。",
            "They differ. Ask the facility, then receive a corrected entry or decide between the two.")
        next(network.command("application decide \(compared.mailReceipt) --take mail --reason '...'"))
    }
}
