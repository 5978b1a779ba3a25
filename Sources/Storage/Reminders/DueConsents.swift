import Postgres
import Registry

extension DueReminder {
    /// Requests for consent that a facility's manager has not answered (J2, L1), while their link opens something: what was
    /// asked about in a wording that has been revised since, or closed, is nothing to be answered any more.
    static func consentUnanswered(
        afterDays days: [Int], _ clauses: [NetworkDefinition.ConsentClause], _ today: Day, _ limit: Int,
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [DueReminder] {
        guard !days.isEmpty else { return [] }
        return try tx.rows(
            """
            SELECT waiting.mail_id, waiting.occasion, waiting.since, waiting.lapses_on, waiting.clauses, facility.id,
                   facility.name, facility.manager_name, facility.manager_email
            FROM (SELECT request.network_id, request.mail_id, request.facility_id, request.lapses_on,
                         (request.asked_at AT TIME ZONE 'Asia/Tokyo')::date AS since,
                         max((request.asked_at AT TIME ZONE 'Asia/Tokyo')::date + days) AS occasion,
                         array_agg(DISTINCT request.clause) AS clauses
                  FROM madoguchi.consent_request request
                  JOIN unnest(\(clauses.map(\.id))::text[], \(clauses.map(\.version))::text[]) AS clause (id, version)
                      ON clause.id = request.clause AND clause.version = request.clause_version
                  CROSS JOIN unnest(\(days)::integer[]) AS days
                  WHERE request.network_id = \(network.id) AND request.consent_id IS NULL
                    AND request.closed_at IS NULL AND request.lapses_on > \(today)
                    AND (request.asked_at AT TIME ZONE 'Asia/Tokyo')::date + days <= \(today)
                  GROUP BY request.network_id, request.mail_id, request.facility_id, request.lapses_on,
                           request.asked_at) waiting
            JOIN madoguchi.facility ON facility.network_id = waiting.network_id AND facility.id = waiting.facility_id
                AND facility.state = \(literal: FacilityState.active)
            JOIN madoguchi.mail ON mail.network_id = waiting.network_id AND mail.id = waiting.mail_id
                AND mail.state NOT IN (\(literals: [MailState.failed, .cancelled]))
            WHERE NOT EXISTS (
                SELECT FROM madoguchi.reminder
                WHERE reminder.network_id = waiting.network_id AND reminder.kind = \(literal: ReminderKind.consentUnanswered)
                  AND reminder.subject_id = waiting.mail_id AND reminder.occasion = waiting.occasion)
            ORDER BY waiting.occasion, waiting.mail_id LIMIT \(limit)
            """
        ) {
            (
                mailID: Int64, occasion: Day, since: Day, lapsesOn: Day, clauses: [String], facilityID: Int64,
                facility: String, manager: String, email: String
            ) in
            DueReminder(
                kind: .consentUnanswered, subjectID: mailID, occasion: occasion, accountID: nil,
                applicationID: nil, facilityID: facilityID, recipient: email, recipientName: manager,
                facility: facility, since: since, lapsesOn: lapsesOn, receipt: nil, people: nil,
                clauses: clauses)
        }
    }
}
