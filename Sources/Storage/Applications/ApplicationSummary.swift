package import FoundationEssentials
package import Postgres
package import Registry

/// An application as it stands in a list.
package struct ApplicationSummary: Sendable, Codable {
    package let receipt: String
    package let state: ApplicationState
    package let applicant: Applicant
    /// The facility, "… and 2 more", or the individual; nil when none could be read.
    package let applicantName: String?
    package let people: Int
    package let problems: Int
    package let receivedAt: Date
    package let stateSince: Date

    /// Newest first; those in `states`, or all.
    package static func list(
        states: [ApplicationState]?, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [ApplicationSummary] {
        try tx.rows(
            """
            SELECT receipt_number, state, applicant, applicant_name, people_count, problem_count, received_at, state_since
            FROM madoguchi.application
            WHERE network_id = \(network.id)
              AND (\(states?.map(\.rawValue))::text[] IS NULL OR state = ANY (\(states?.map(\.rawValue))::text[]))
            ORDER BY received_at DESC, id DESC
            """
        ) {
            (
                receipt: String, state: ApplicationState, applicant: Applicant, applicantName: String?,
                people: Int,
                problems: Int, receivedAt: Date, stateSince: Date
            ) in
            ApplicationSummary(
                receipt: receipt, state: state, applicant: applicant, applicantName: applicantName,
                people: people,
                problems: problems, receivedAt: receivedAt, stateSince: stateSince)
        }
    }
}
