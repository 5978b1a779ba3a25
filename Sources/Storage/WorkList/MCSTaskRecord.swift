package import FoundationEssentials
package import Postgres
package import Registry

/// A task on the MCS work list ("two sides" of the domain).
package struct MCSTaskRecord: Sendable, Codable {
    package let id: Int64
    package let kind: MCSTaskKind
    package let performer: String
    package let state: String
    package let receipt: String?
    package let facility: String?
    package let person: String?
    package let instruction: String
    package let dueOn: Day
    /// When its form was put into the outbox for MCS's office; says nothing about what was done there.
    package let sentAt: Date?
    package let openedAt: Date
    package let closedAt: Date?
    package let closedBy: String?
    package let evidence: String?

    /// Open tasks, the most urgent first; closed ones, too, or one, when asked. Of a person also those that several share:
    /// the ones that a place of theirs in a group waits for.
    package static func list(
        id: Int64? = nil, account: Int64? = nil, facility: Int64? = nil, includingClosed: Bool = false,
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [MCSTaskRecord] {
        try tx.rows(
            """
            SELECT task.id, task.kind, task.performer, task.state, application.receipt_number,
                   coalesce(facility.name, CASE application.applicant WHEN 'facility' THEN application.applicant_name END),
                   coalesce(account.name, CASE application.applicant WHEN 'individual' THEN application.applicant_name END),
                   task.instruction, task.due_on, task.sent_at, task.opened_at, task.closed_at, task.closed_by,
                   task.evidence
            FROM madoguchi.mcs_task task
            LEFT JOIN madoguchi.application
                ON application.network_id = task.network_id AND application.id = task.application_id
            LEFT JOIN madoguchi.facility ON facility.network_id = task.network_id AND facility.id = task.facility_id
            LEFT JOIN madoguchi.account ON account.network_id = task.network_id AND account.id = task.account_id
            WHERE task.network_id = \(network.id)
              AND (\(id)::bigint IS NULL OR task.id = \(id))
              AND (\(account)::bigint IS NULL OR task.account_id = \(account) OR EXISTS (
                  SELECT FROM madoguchi.membership
                  WHERE membership.network_id = task.network_id AND membership.mcs_task_id = task.id
                    AND membership.account_id = \(account)))
              AND (\(facility)::bigint IS NULL OR task.facility_id = \(facility))
              AND (\(includingClosed) OR task.state = 'open')
            ORDER BY task.state <> 'open', task.due_on, task.id
            """
        ) {
            (
                id: Int64, kind: MCSTaskKind, performer: String, state: String, receipt: String?,
                facility: String?,
                person: String?, instruction: String, dueOn: Day, sentAt: Date?, openedAt: Date,
                closedAt: Date?,
                closedBy: String?,
                evidence: String?
            ) in
            MCSTaskRecord(
                id: id, kind: kind, performer: performer, state: state, receipt: receipt, facility: facility,
                person: person, instruction: instruction, dueOn: dueOn, sentAt: sentAt, openedAt: openedAt,
                closedAt: closedAt,
                closedBy: closedBy, evidence: evidence)
        }
    }
}
