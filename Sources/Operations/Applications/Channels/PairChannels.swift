import Postgres
import Registry
import Storage

/// Where a network compares paper and mail (J4): what was just received waits until the other channel has arrived, and
/// both go on as one when they agree.
struct PairChannels {
    let channel: ComparedChannel
    let applicantKey: String

    /// What stands against what; `inReview` is the one that goes on when they agree.
    struct Pair {
        let counterpart: String
        let inReview: Int64?
    }

    /// Nil when nothing waits in the other channel yet.
    func settle(_ application: Int64, _ tx: borrowing Transaction, _ scope: ActScope) throws -> Pair? {
        guard
            let other = try ChannelCounterpart.lock(
                applicantKey: applicantKey, channel: channel.other, tx, scope)
        else { return nil }
        let (paper, mail) = channel == .paper ? (application, other.id) : (other.id, application)
        let comparison = try ChannelComparison(
            paper: .load(paper, tx, scope.network), mail: .load(mail, tx, scope.network))
        if comparison.agrees {
            try SettledComparison(paper: paper, mail: mail, verdict: .agrees, taken: .mail, reason: nil)
                .record(tx, scope)
        }
        return Pair(counterpart: other.receipt, inReview: comparison.agrees ? mail : nil)
    }
}
