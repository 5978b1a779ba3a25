import Operations
import Registry

extension Page {
    /// What became of an application that was returned or rejected.
    mutating func settled(_ answer: ActAnswer<SettleApplication.Settled>, _ network: ChosenNetwork) {
        let settled = answer.result
        let state = settled.state.title
        if answer.isRehearsal {
            say(
                "受付番号 \(settled.receipt) は「\(state.ja)」にできます。まだ何も変更していません。",
                "\(settled.receipt) can become “\(state.en)”. Nothing was changed.")
            return
        }
        say(
            "受付番号 \(settled.receipt) を「\(state.ja)」にしました。申込者へのメールを送信待ちに入れました。",
            "\(settled.receipt) is now “\(state.en)”. A mail to the applicant waits to be sent.")
        next(network.command("application list --state in_review"))
    }
}
