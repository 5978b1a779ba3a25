package import FoundationEssentials
package import Postgres

/// Where a person works, and whether they are the administrator there; those that ended are left out.
package struct AffiliationRecord: Sendable {
    package let facilityID: Int64
    package let facility: String
    package let isAdministrator: Bool
    package let startedAt: Date

    package init(facilityID: Int64, facility: String, isAdministrator: Bool, startedAt: Date) {
        self.facilityID = facilityID
        self.facility = facility
        self.isAdministrator = isAdministrator
        self.startedAt = startedAt
    }

    package static func list(
        ofAccount account: Int64, _ network: NetworkScope
    ) -> Read<[AffiliationRecord]> {
        .rows(
            """
            SELECT facility.id, facility.name, affiliation.is_administrator, affiliation.started_at
            FROM madoguchi.affiliation JOIN madoguchi.facility
                ON facility.network_id = affiliation.network_id AND facility.id = affiliation.facility_id
            WHERE affiliation.network_id = \(network.id) AND affiliation.account_id = \(account)
              AND affiliation.ended_at IS NULL
            ORDER BY affiliation.id
            """
        ) { (id: Int64, name: String, isAdministrator: Bool, startedAt: Date) in
            AffiliationRecord(
                facilityID: id, facility: name, isAdministrator: isAdministrator, startedAt: startedAt)
        }
    }
}
