package import Postgres
package import Registry

extension KnownPerson {
    /// Everybody whom a roster can concern: who has one of its addresses or names, and who works at its facilities.
    ///
    /// Three index lookups, whatever the size of the roster or of the network. Addresses and names stand in sub-selects, so
    /// that nobody estimates how rare each of them is: that takes longer than to look them up.
    package static func concerned(
        emailKeys: [String], nameKeys: [String], facilities: [Int64], _ tx: borrowing Transaction,
        _ network: NetworkScope
    ) throws(PostgresError) -> [KnownPerson] {
        try tx.rows(
            """
            WITH concerned AS (
                SELECT id FROM madoguchi.account
                WHERE network_id = \(network.id) AND state <> \(literal: AccountState.removed)
                  AND email_key = ANY ((SELECT \(emailKeys)::text[])::text[])
                UNION
                SELECT id FROM madoguchi.account
                WHERE network_id = \(network.id) AND state <> \(literal: AccountState.removed)
                  AND name_key = ANY ((SELECT \(nameKeys)::text[])::text[])
                UNION
                SELECT account_id FROM madoguchi.affiliation
                WHERE network_id = \(network.id) AND ended_at IS NULL AND facility_id = ANY (\(facilities)::bigint[]))
            SELECT \(columns)
            FROM concerned JOIN madoguchi.account ON account.network_id = \(network.id) AND account.id = concerned.id
            \(WorkOfAccounts.joins)
            ORDER BY account.id
            """, decode)
    }

    /// These people, whoever is there still.
    package static func list(
        _ accounts: [Int64], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [KnownPerson] {
        try tx.rows(
            """
            SELECT \(columns) FROM madoguchi.account \(WorkOfAccounts.joins)
            WHERE account.network_id = \(network.id) AND account.id = ANY (\(accounts)::bigint[])
              AND account.state <> 'removed'
            ORDER BY account.id
            """, decode)
    }

    private static let columns: Query = """
        account.id, account.email, account.email_key, account.name, account.name_key, account.kana, account.profession,
        account.profession_other, account.telephone, account.state, \(WorkOfAccounts.columns)
        """

    /// Holds the accounts until the end of the transaction, in the order of their ids.
    package static func lock(
        _ accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            SELECT FROM madoguchi.account
            WHERE network_id = \(scope.network.id) AND id = ANY (\(accounts)::bigint[])
            ORDER BY id FOR NO KEY UPDATE
            """)
    }

    private static func decode(
        account: Int64, email: String, emailKey: String, name: String, nameKey: String, kana: String?,
        profession: String, professionOther: String?, telephone: String?, state: AccountState,
        affiliations: [Int64], facilities: [Int64], facilityNames: [String], rights: [Bool],
        participatesIndividually: Bool
    ) -> KnownPerson {
        KnownPerson(
            account: account,
            values: PersonValues(
                email: email, emailKey: emailKey, name: name, nameKey: nameKey, kana: kana,
                profession: profession,
                professionOther: professionOther, telephone: telephone),
            state: state,
            affiliations: affiliations.indices.map {
                Affiliation(
                    id: affiliations[$0], facility: facilities[$0], facilityName: facilityNames[$0],
                    isAdministrator: rights[$0])
            }, participatesIndividually: participatesIndividually)
    }
}
