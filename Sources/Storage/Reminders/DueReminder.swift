import FoundationEssentials
package import Postgres
package import Registry

/// Somebody to be reminded of something on an occasion: the subject's own date, never the run's (L1).
package struct DueReminder: Sendable, Codable {
    package let kind: ReminderKind
    package let subjectID: Int64
    package let occasion: Day
    package let accountID: Int64?
    package let applicationID: Int64?
    /// Where the facility as such is reminded.
    package var facilityID: Int64?
    /// Nil when it goes to the secretariat.
    package let recipient: String?
    package let recipientName: String
    /// The facility's name, or of an individual participant nothing.
    package let facility: String?
    /// Since when the subject waits.
    package let since: Day
    /// The first day on which the temporary password or the link no longer works, where one is concerned.
    package let lapsesOn: Day?
    package let receipt: String?
    package let people: Int?
    /// The clauses that were asked about, by id.
    package var clauses: [String]?

    /// Everything due at `today` that was not sent for its occasion before, at most `limit` of each kind.
    ///
    /// Each kind is one query that starts from a partial index of what is open, so that it costs by what waits.
    package static func list(
        _ definition: NetworkDefinition, today: Day, limit: Int, _ tx: borrowing Transaction,
        _ network: NetworkScope
    ) throws(PostgresError) -> [DueReminder] {
        let policy = definition.reminders
        return try lapsing(withinDays: policy.temporaryPasswordLapsesWithinDays, today, limit, tx, network)
            + lapsed(today, limit, tx, network)
            + notActivated(afterDays: policy.notActivatedAfterDays, today, limit, tx, network)
            + notInRoom(afterDays: policy.notInRoomAfterDays, today, limit, tx, network)
            + applicationWaiting(afterDays: policy.applicationWaitsAfterDays, today, limit, tx, network)
            + consentUnanswered(
                afterDays: policy.consentUnansweredAfterDays ?? [], definition.consents, today, limit, tx,
                network)
    }

    /// Claims these reminders in an open act and returns the ids of their mails: those that another schedule claimed
    /// first are nil. One statement.
    package static func claim(
        _ due: [DueReminder], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Int64?] {
        let claimed = try tx.rows(
            """
            INSERT INTO madoguchi.reminder (network_id, kind, subject_id, occasion, mail_id, act_id)
            SELECT \(scope.network.id), due.kind, due.subject_id, due.occasion, nextval('madoguchi.mail_id'),
                   \(scope.actID)
            FROM unnest(
                \(due.map(\.kind.rawValue))::text[], \(due.map(\.subjectID))::bigint[],
                \(due.map(\.occasion.description))::date[]) AS due (kind, subject_id, occasion)
            ON CONFLICT ON CONSTRAINT reminder_once DO NOTHING
            RETURNING kind, subject_id, occasion, mail_id
            """
        ) { (kind: ReminderKind, subjectID: Int64, occasion: Day, mailID: Int64) in
            (Claim(kind: kind, subjectID: subjectID, occasion: occasion), mailID)
        }
        let mails = Dictionary(uniqueKeysWithValues: claimed)
        return due.map { mails[Claim(kind: $0.kind, subjectID: $0.subjectID, occasion: $0.occasion)] }
    }

    private struct Claim: Hashable {
        let kind: ReminderKind
        let subjectID: Int64
        let occasion: Day
    }
}
