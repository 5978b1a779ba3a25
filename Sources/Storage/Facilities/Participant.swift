package import Postgres
import Registry

/// A facility on the participants' list (L5): one that takes part and has agreed to its being told.
package struct Participant: Sendable {
    package let name: String
    /// The id of a code, and what was written beside it.
    package let type: String
    package let typeOther: String?
    package let address: String

    package init(name: String, type: String, typeOther: String?, address: String) {
        self.name = name
        self.type = type
        self.typeOther = typeOther
        self.address = address
    }

    /// Those that take part now, with the consent in its latest word, by type and name.
    package static func list(
        consent clause: String, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [Participant] {
        try tx.rows(
            """
            SELECT facility.name, facility.facility_type, facility.facility_type_other, facility.address
            FROM madoguchi.facility
            JOIN madoguchi.facility_consent said
                ON said.network_id = facility.network_id AND said.facility_id = facility.id
                AND said.clause = \(clause) AND said.given
            WHERE facility.network_id = \(network.id) AND facility.state = \(literal: FacilityState.active)
            ORDER BY facility.facility_type, facility.name_key, facility.id
            """
        ) { (name: String, type: String, typeOther: String?, address: String) in
            Participant(name: name, type: type, typeOther: typeOther, address: address)
        }
    }
}
