import FoundationEssentials
package import Postgres
package import Registry

/// What became of one try to hand a mail over.
package struct MailResult: Sendable {
    package let claim: MailQueue.Claim
    package let outcome: AttemptOutcome
    package let code: Int?
    /// Says nothing private.
    package let reason: String?
    /// When a transient failure is tried again; nil gives up.
    package let retryAfterSeconds: Int?

    package init(
        claim: MailQueue.Claim, outcome: AttemptOutcome, code: Int?, reason: String?, retryAfterSeconds: Int?
    ) {
        self.claim = claim
        self.outcome = outcome
        self.code = code
        self.reason = reason
        self.retryAfterSeconds = retryAfterSeconds
    }

    /// The state that the mail ends in; nil while it will be tried again.
    private var finalState: MailState? {
        switch outcome {
        case .accepted: .sent
        case .uncertain: .uncertain
        case .permanent: .failed
        case .transient, .misconfigured: retryAfterSeconds == nil ? .failed : nil
        }
    }

    /// Records the try. False when the claim's lease had run out and somebody else holds the mail now: then nothing
    /// changes, for the holder will record its own.
    package func settle(_ tx: borrowing Transaction, _ network: NetworkScope) throws(PostgresError) -> Bool {
        if finalState == .sent {
            // A crash repeats a mail and loses none; waiting for the disk buys nothing here.
            try tx.script("SET LOCAL synchronous_commit = off")
        }
        guard try releaseClaim(tx) else { return false }
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.mail_attempt (network_id, mail_id, attempt, at, outcome, reply_code, reason)
            VALUES (\(network.id), \(claim.mailID), \(claim.attempts), now(), \(outcome), \(code),
                    \(reason))
            """)
        if let finalState {
            _ = try tx.execute(
                """
                UPDATE madoguchi.mail SET state = \(finalState), finished_at = now(), sealed = NULL, sealed_key_id = NULL
                WHERE network_id = \(network.id) AND id = \(claim.mailID)
                """)
        }
        return true
    }

    private func releaseClaim(_ tx: borrowing Transaction) throws(PostgresError) -> Bool {
        let mine: Query =
            "WHERE network_id = \(claim.networkID) AND mail_id = \(claim.mailID) AND token = \(claim.token)"
        if finalState != nil {
            return try tx.execute("DELETE FROM madoguchi.mail_queue " + mine) == 1
        }
        return try tx.execute(
            """
            UPDATE madoguchi.mail_queue
            SET due_at = now() + make_interval(secs => \(retryAfterSeconds ?? 0)::integer) 
            """ + mine) == 1
    }
}
