package import Postgres
package import Registry

extension QuarantinedAddress {
    /// Which of these addresses belonged to somebody who left, so lately that nobody else can have them.
    package static func among(
        _ emailKeys: [String], on today: Day, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [QuarantinedAddress] {
        try tx.rows(
            """
            SELECT DISTINCT ON (email_key) email_key, name_key, address_free_on FROM madoguchi.account
            WHERE network_id = \(network.id) AND address_free_on > \(today)
              AND email_key IN (SELECT unnest(\(emailKeys)::text[]))
            ORDER BY email_key, address_free_on DESC, id DESC
            """
        ) { (emailKey: String, nameKey: String, freeOn: Day) in
            QuarantinedAddress(emailKey: emailKey, nameKey: nameKey, freeOn: freeOn)
        }
    }
}
