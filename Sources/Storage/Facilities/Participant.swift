package import Postgres

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

    /// Those that have not ended, with the consent in its latest word, by type and name.
    package static func list(
        consent clause: String, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [Participant] {
        try tx.rows(
            """
            SELECT facility.name, facility.facility_type, facility.facility_type_other, facility.address
            FROM madoguchi.facility
            WHERE facility.network_id = \(network.id) AND facility.state <> 'ended' AND (
                SELECT consent.given
                FROM madoguchi.consent
                JOIN madoguchi.application
                    ON application.network_id = consent.network_id AND application.id = consent.application_id
                    AND application.state = 'approved'
                JOIN madoguchi.application_facility entry
                    ON entry.network_id = consent.network_id AND entry.application_id = consent.application_id
                    AND entry.ordinal = consent.facility
                WHERE entry.network_id = facility.network_id AND entry.facility_id = facility.id
                  AND consent.clause = \(clause)
                ORDER BY consent.given_at DESC, consent.id DESC LIMIT 1)
            ORDER BY facility.facility_type, facility.name_key, facility.id
            """
        ) { (name: String, type: String, typeOther: String?, address: String) in
            Participant(name: name, type: type, typeOther: typeOther, address: address)
        }
    }
}
