import ArgumentParser
import Operations

/// What giving an application back and turning it down have in common: all but the decision.
struct SettleOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("受付番号（例: 2026-0001） / The receipt number", valueName: "receipt"))
    var receipt: TypedReceipt
    @Option(help: ArgumentHelp("理由。申込者へのメールに載ります / Why; the applicant is told", valueName: "text"))
    var reason: String
    @OptionGroup var network: NetworkOption
    @OptionGroup var act: ActOptions

    func settle(as decision: SettleApplication.Decision, at desk: DeskSession) async throws {
        let network = try network.chosen(desk.environment)
        let operation = SettleApplication(decision, receipt: receipt.number, reason: reason)
        let answer = try await desk.act(in: network.code, act) { service, request in
            try await operation.run(service, request)
        }
        try desk.answer(answer) { $0.settled(answer, network) }
    }
}
