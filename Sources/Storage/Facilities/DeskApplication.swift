package import FoundationEssentials
package import Postgres
package import Registry

/// An application as the facility that it is about sees it.
package struct DeskApplication: Sendable {
    package let receipt: String
    package let state: ApplicationState
    package let receivedAt: Date
    package let people: Int
    package let problems: Int

    package init(receipt: String, state: ApplicationState, receivedAt: Date, people: Int, problems: Int) {
        self.receipt = receipt
        self.state = state
        self.receivedAt = receivedAt
        self.people = people
        self.problems = problems
    }

    /// The newest of those that name the facility; before an approval, by its folded name.
    package static func list(
        facility: Int64, limit: Int = 20, _ network: NetworkScope
    ) -> Read<[DeskApplication]> {
        .rows(
            """
            SELECT application.receipt_number, application.state, application.received_at,
                   application.people_count, application.problem_count
            FROM madoguchi.application
            WHERE application.network_id = \(network.id) AND EXISTS (
                SELECT FROM madoguchi.application_facility entry JOIN madoguchi.facility
                    ON facility.network_id = entry.network_id AND facility.id = \(facility)
                WHERE entry.network_id = application.network_id AND entry.application_id = application.id
                  AND (entry.facility_id = facility.id
                       OR (entry.facility_id IS NULL AND entry.name_key = facility.name_key)))
            ORDER BY application.received_at DESC, application.id DESC LIMIT \(limit)
            """
        ) { (receipt: String, state: ApplicationState, receivedAt: Date, people: Int, problems: Int) in
            DeskApplication(
                receipt: receipt, state: state, receivedAt: receivedAt, people: people, problems: problems)
        }
    }
}
