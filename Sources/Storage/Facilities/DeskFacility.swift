package import Postgres
package import Registry

/// A facility as its administrators see it on their desk.
package struct DeskFacility: Sendable {
    package let id: Int64
    package let name: String
    package let standing: Standing

    package init(id: Int64, name: String, standing: Standing) {
        self.id = id
        self.name = name
        self.standing = standing
    }

    package static func find(_ id: Int64, _ network: NetworkScope) -> Read<DeskFacility?> {
        .first(
            """
            SELECT facility.name, standing.standing
            FROM madoguchi.facility
            JOIN madoguchi.facility_standing standing
                ON standing.network_id = facility.network_id AND standing.facility_id = facility.id
            WHERE facility.network_id = \(network.id) AND facility.id = \(id)
            """
        ) { (name: String, standing: Standing) in DeskFacility(id: id, name: name, standing: standing) }
    }
}
