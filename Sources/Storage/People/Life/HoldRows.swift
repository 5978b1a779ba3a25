package import Postgres
import Registry

/// Finds and holds what an act about people needs to stay as it is: facilities first, then accounts, each in the order of
/// their ids.
package enum HoldRows {
    /// The accounts behind these ids and addresses; an address means whoever has it now.
    package static func find(
        ids: [Int64], emailKeys: [String], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [(id: Int64, emailKey: String)] {
        try tx.rows(
            """
            SELECT id, email_key FROM madoguchi.account
            WHERE network_id = \(network.id) AND id = ANY (\(ids)::bigint[])
            UNION
            SELECT id, email_key FROM madoguchi.account
            WHERE network_id = \(network.id) AND state <> 'removed' AND email_key = ANY (\(emailKeys)::text[])
            """
        ) { (id: Int64, emailKey: String) in (id, emailKey) }
    }

    /// The facilities where these people work.
    package static func workplaces(
        of accounts: [Int64], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [Int64] {
        try tx.values(
            """
            SELECT DISTINCT facility_id FROM madoguchi.affiliation
            WHERE network_id = \(network.id) AND ended_at IS NULL AND account_id = ANY (\(accounts)::bigint[])
            """, as: Int64.self)
    }

    package static func facilities(
        _ facilities: [Int64], _ tx: borrowing Transaction
    ) throws(PostgresError) {
        _ = try tx.execute("SELECT app.hold_facilities(\(facilities)::bigint[])")
    }

    package static func accounts(
        _ accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try KnownPerson.lock(accounts, tx, scope)
    }
}
