import Postgres
import Registry

extension DueReminder {
    /// Applications that wait for the secretariat longer than the network wants them to (L1).
    static func applicationWaiting(
        afterDays days: [Int], _ today: Day, _ limit: Int, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [DueReminder] {
        try tx.rows(
            """
            SELECT waiting.id, waiting.occasion, waiting.since, waiting.receipt_number, waiting.applicant_name,
                   waiting.people_count
            FROM (SELECT application.network_id, application.id, application.receipt_number,
                         application.applicant_name, application.people_count,
                         (application.received_at AT TIME ZONE 'Asia/Tokyo')::date AS since,
                         max((application.received_at AT TIME ZONE 'Asia/Tokyo')::date + days) AS occasion
                  FROM madoguchi.application CROSS JOIN unnest(\(days)::integer[]) AS days
                  WHERE application.network_id = \(network.id) AND application.state IN (\(literals: [ApplicationState.received, .inReview]))
                    AND (application.received_at AT TIME ZONE 'Asia/Tokyo')::date + days <= \(today)
                  GROUP BY application.network_id, application.id) waiting
            WHERE NOT EXISTS (
                SELECT FROM madoguchi.reminder
                WHERE reminder.network_id = waiting.network_id AND reminder.kind = \(literal: ReminderKind.applicationWaiting)
                  AND reminder.subject_id = waiting.id AND reminder.occasion = waiting.occasion)
            ORDER BY waiting.occasion, waiting.id LIMIT \(limit)
            """
        ) { (id: Int64, occasion: Day, since: Day, receipt: String, facility: String?, people: Int) in
            DueReminder(
                kind: .applicationWaiting, subjectID: id, occasion: occasion, accountID: nil,
                applicationID: id, recipient: nil, recipientName: "", facility: facility, since: since,
                lapsesOn: nil, receipt: receipt, people: people)
        }
    }
}
