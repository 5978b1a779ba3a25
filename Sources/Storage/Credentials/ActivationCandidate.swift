package import Postgres
package import Registry

/// An account that might be activated, with what its page shows and its password must not repeat.
package struct ActivationCandidate: Sendable {
    package let accountID: Int64
    package let name: String
    package let kana: String?
    package let email: String
    package let state: AccountState
    package let facilities: [String]

    package static func find(
        emailKey: String, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> ActivationCandidate? {
        try find(
            "account.email_key = \(emailKey) AND account.state <> \(literal: AccountState.removed)", tx, network
        )
    }

    package static func find(
        account: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> ActivationCandidate? {
        try find("account.id = \(account)", tx, network)
    }

    private static func find(
        _ condition: Query, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> ActivationCandidate? {
        try tx.first(
            """
            SELECT account.id, account.name, account.kana, account.email, account.state, ARRAY(
                SELECT facility.name FROM madoguchi.affiliation JOIN madoguchi.facility
                    ON facility.network_id = affiliation.network_id AND facility.id = affiliation.facility_id
                WHERE affiliation.network_id = account.network_id AND affiliation.account_id = account.id
                  AND affiliation.ended_at IS NULL
                ORDER BY affiliation.id)
            FROM madoguchi.account WHERE account.network_id = \(network.id) AND \(condition)
            """
        ) {
            (id: Int64, name: String, kana: String?, email: String, state: AccountState, facilities: [String])
            in
            ActivationCandidate(
                accountID: id, name: name, kana: kana, email: email, state: state, facilities: facilities)
        }
    }
}
