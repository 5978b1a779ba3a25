package import Postgres
package import Registry

extension AccountStanding {
    /// These people as they stand now, by id. One statement for any number.
    package static func list(
        _ accounts: [Int64], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [AccountStanding] {
        try list("account.id = ANY (\(accounts)::bigint[])", tx, network)
    }

    /// Everybody with an administrator's right at this facility.
    package static func administrators(
        of facility: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [AccountStanding] {
        try list(
            """
            account.id IN (
                SELECT account_id FROM madoguchi.affiliation
                WHERE network_id = \(network.id) AND facility_id = \(facility) AND ended_at IS NULL AND is_administrator)
            """, tx, network)
    }

    /// Everybody who works at one of these facilities.
    package static func people(
        of facilities: [Int64], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [AccountStanding] {
        try list(
            """
            account.id IN (
                SELECT account_id FROM madoguchi.affiliation
                WHERE network_id = \(network.id) AND facility_id = ANY (\(facilities)::bigint[]) AND ended_at IS NULL)
            """, tx, network)
    }

    private static func list(
        _ condition: Query, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [AccountStanding] {
        try tx.rows(
            """
            SELECT account.id, account.name, account.email, account.state, account.activated_at IS NOT NULL,
                   \(WorkOfAccounts.columns)
            FROM madoguchi.account
            \(WorkOfAccounts.joins)
            WHERE account.network_id = \(network.id) AND \(condition)
            ORDER BY account.id
            """
        ) {
            (
                account: Int64, name: String, email: String, state: AccountState, hasActivated: Bool,
                affiliations: [Int64], facilities: [Int64], names: [String], rights: [Bool], individually: Bool
            ) in
            AccountStanding(
                account: account, name: name, email: email, state: state, hasActivated: hasActivated,
                affiliations: affiliations.indices.map {
                    Affiliation(
                        id: affiliations[$0], facility: facilities[$0], facilityName: names[$0],
                        isAdministrator: rights[$0])
                }, participatesIndividually: individually)
        }
    }
}
