package import FoundationEssentials
package import Postgres
package import Registry

/// A mail as it is listed: what, to whom, and how it stands.
package struct MailRecord: Sendable, Codable {
    package let id: Int64
    package let kind: MailKind
    package let recipient: String
    package let state: MailState
    package let attempts: Int
    package let datedAt: Date
    package let finishedAt: Date?
    /// Why the last try failed, if it did.
    package let reason: String?

    package static func list(
        limit: Int, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [MailRecord] {
        try tx.rows(
            """
            SELECT mail.id, mail.kind, mail.recipient, mail.state, coalesce(last.attempt, 0), mail.dated_at,
                   mail.finished_at, last.reason
            FROM madoguchi.mail
            LEFT JOIN LATERAL (
                SELECT attempt, reason FROM madoguchi.mail_attempt
                WHERE mail_attempt.network_id = mail.network_id AND mail_attempt.mail_id = mail.id
                ORDER BY attempt DESC LIMIT 1) last ON true
            WHERE mail.network_id = \(network.id)
            ORDER BY mail.id DESC LIMIT \(limit)
            """
        ) {
            (
                id: Int64, kind: MailKind, recipient: String, state: MailState, attempts: Int, datedAt: Date,
                finishedAt: Date?, reason: String?
            ) in
            MailRecord(
                id: id, kind: kind, recipient: recipient, state: state, attempts: attempts, datedAt: datedAt,
                finishedAt: finishedAt, reason: reason)
        }
    }
}
