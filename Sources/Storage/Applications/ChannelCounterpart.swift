package import Postgres
package import Registry

/// The two entries of one application that came by post and by e-mail (J4).
package struct ChannelCounterpart: Sendable {
    package let id: Int64
    package let receipt: String

    /// The application of the same applicant that waits in the other channel; holds it until the end of the transaction.
    package static func lock(
        applicantKey: String, channel: ComparedChannel, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> ChannelCounterpart? {
        try tx.first(
            """
            SELECT id, receipt_number FROM madoguchi.application
            WHERE network_id = \(scope.network.id) AND state = \(literal: ApplicationState.received)
              AND applicant_key = \(applicantKey)
              AND channel IN (\(literals: channel.ofApplications))
            ORDER BY received_at DESC, id DESC LIMIT 1 FOR NO KEY UPDATE
            """, decode)
    }

    /// The receipt of what was compared with this application, or would be.
    package static func find(
        of application: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> ChannelCounterpart? {
        let byMail = ComparedChannel.mail.ofApplications
        return try tx.first(
            """
            SELECT other.id, other.receipt_number
            FROM madoguchi.application own
            JOIN madoguchi.application other ON other.network_id = own.network_id AND other.id <> own.id
            LEFT JOIN madoguchi.channel_comparison settled
                ON settled.network_id = own.network_id
                AND (own.id, other.id) IN (
                    (settled.paper_application_id, settled.mail_application_id),
                    (settled.mail_application_id, settled.paper_application_id))
            WHERE own.network_id = \(network.id) AND own.id = \(application)
              AND (settled.network_id IS NOT NULL
                   OR own.state = \(literal: ApplicationState.received)
                      AND other.state = \(literal: ApplicationState.received) AND other.applicant_key = own.applicant_key
                      AND (own.channel = \(literal: ApplicationChannel.paper) AND other.channel IN (\(literals: byMail))
                           OR own.channel IN (\(literals: byMail)) AND other.channel = \(literal: ApplicationChannel.paper)))
            ORDER BY settled.network_id NULLS LAST, other.received_at DESC, other.id DESC LIMIT 1
            """, decode)
    }

    private static func decode(id: Int64, receipt: String) -> ChannelCounterpart {
        ChannelCounterpart(id: id, receipt: receipt)
    }
}

/// How two entries were settled, as it is kept.
package struct SettledComparison: Sendable, Codable {
    package let paper: Int64
    package let mail: Int64
    package let verdict: ComparisonVerdict
    package let taken: ComparedChannel
    /// Why a clerk decided; nil when they agreed.
    package let reason: String?

    package init(paper: Int64, mail: Int64, verdict: ComparisonVerdict, taken: ComparedChannel, reason: String?)
    {
        self.paper = paper
        self.mail = mail
        self.verdict = verdict
        self.taken = taken
        self.reason = reason
    }

    /// Records it; the one that was taken goes into review, the other is matched.
    package func record(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.channel_comparison (
                network_id, paper_application_id, mail_application_id, verdict, taken, settled_at, settled_by, reason)
            VALUES (
                \(scope.network.id), \(paper), \(mail), \(verdict), \(taken), \(scope.act.asOf),
                \(scope.act.actor.name), \(reason))
            """)
        _ = try tx.execute(
            """
            UPDATE madoguchi.application
            SET state = CASE id WHEN \(taken == .mail ? mail : paper) THEN \(literal: ApplicationState.inReview) ELSE \(literal: ApplicationState.matched) END,
                state_since = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND id IN (\(paper), \(mail))
            """)
    }
}
