import Postgres
import Registry

extension DueReminder {
    /// Administrators who were invited to the room and are not in it (R1). Who was not invited yet is on the
    /// secretariat's work list instead.
    static func notInRoom(
        afterDays days: [Int], _ today: Day, _ limit: Int, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [DueReminder] {
        try tx.rows(
            """
            SELECT waiting.account_id, waiting.occasion, waiting.since, account.email, account.name, work.facility
            FROM (SELECT membership.network_id, membership.account_id,
                         (membership.since AT TIME ZONE 'Asia/Tokyo')::date AS since,
                         max((membership.since AT TIME ZONE 'Asia/Tokyo')::date + days) AS occasion
                  FROM madoguchi.membership CROSS JOIN unnest(\(days)::integer[]) AS days
                  WHERE membership.network_id = \(network.id) AND membership.group_kind = 'administrators_room'
                    AND membership.state = 'invited'
                    AND (membership.since AT TIME ZONE 'Asia/Tokyo')::date + days <= \(today)
                  GROUP BY membership.network_id, membership.account_id, membership.since) waiting
            JOIN madoguchi.account
                ON account.network_id = waiting.network_id AND account.id = waiting.account_id
            LEFT JOIN LATERAL (\(firstFacility)) work ON true
            WHERE account.state IN (\(literals: [AccountState.registered, .active])) AND \(worksSomewhere) AND NOT EXISTS (
                SELECT FROM madoguchi.reminder
                WHERE reminder.network_id = waiting.network_id AND reminder.kind = \(literal: ReminderKind.notInRoom)
                  AND reminder.subject_id = waiting.account_id AND reminder.occasion = waiting.occasion)
            ORDER BY waiting.occasion, waiting.account_id LIMIT \(limit)
            """
        ) { (accountID: Int64, occasion: Day, since: Day, email: String, name: String, facility: String?) in
            DueReminder(
                kind: .notInRoom, subjectID: accountID, occasion: occasion, accountID: accountID,
                applicationID: nil, recipient: email, recipientName: name, facility: facility, since: since,
                lapsesOn: nil, receipt: nil, people: nil)
        }
    }
}
