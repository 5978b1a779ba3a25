import Registry
import SMTP
import Storage

/// How many mails went which way.
package struct DispatchReport: Sendable, Codable, Hashable {
    package var claimed = 0
    package var sent = 0
    package var retried = 0
    package var failed = 0
    package var uncertain = 0
    /// The server or our settings are at fault, not the mail: nothing more was tried.
    package var misconfigured = 0

    package var isMisconfigured: Bool { misconfigured > 0 }

    init(claimed: Int = 0) {
        self.claimed = claimed
    }

    init(_ result: MailResult, wasRecorded: Bool) {
        guard wasRecorded else { return }
        switch result.outcome {
        case .accepted: sent = 1
        case .uncertain: uncertain = 1
        case .misconfigured: misconfigured = 1
        case .permanent: failed = 1
        case .transient where result.retryAfterSeconds == nil: failed = 1
        case .transient: retried = 1
        }
    }

    static func += (total: inout DispatchReport, part: DispatchReport) {
        total.claimed += part.claimed
        total.sent += part.sent
        total.retried += part.retried
        total.failed += part.failed
        total.uncertain += part.uncertain
        total.misconfigured += part.misconfigured
    }
}

extension MailResult {
    init(_ outcome: SMTP.Outcome, of claim: MailQueue.Claim) {
        switch outcome {
        case .accepted(let reply):
            self.init(claim: claim, outcome: .accepted, code: 250, reason: reply, retryAfterSeconds: nil)
        case .transient(let code, let reason):
            self.init(
                claim: claim, outcome: .transient, code: code, reason: reason,
                retryAfterSeconds: RetrySchedule.delay(afterAttempt: claim.attempts))
        case .permanent(let code, let reason):
            self.init(claim: claim, outcome: .permanent, code: code, reason: reason, retryAfterSeconds: nil)
        case .uncertain(let reason):
            self.init(claim: claim, outcome: .uncertain, code: nil, reason: reason, retryAfterSeconds: nil)
        case .misconfigured(let reason):
            self.init(
                claim: claim, outcome: .misconfigured, code: nil, reason: reason,
                retryAfterSeconds: RetrySchedule.delayWhileMisconfigured)
        }
    }
}
