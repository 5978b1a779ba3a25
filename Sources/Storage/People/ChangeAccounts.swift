package import Postgres
package import Registry

/// Writes what a plan says anew about people whom the network has already.
package enum ChangeAccounts {
    /// Two people may exchange addresses in one application: the old ones are cleared away first, since the unique index
    /// looks at every row at once.
    package static func updateValues(
        addressesMove: Bool, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        if addressesMove { try clearAddresses(tx, scope) }
        _ = try tx.execute(
            """
            UPDATE madoguchi.account
            SET email = person.email, email_key = person.email_key, name = person.name, name_key = person.name_key,
                kana = person.kana, profession = person.profession, profession_other = person.profession_other,
                telephone = person.telephone
            FROM (SELECT DISTINCT ON (account_id) * FROM pg_temp.planned_person
                  WHERE changes_account AND kind <> 'leave' ORDER BY account_id, ordinal DESC) person
            WHERE account.network_id = \(scope.network.id) AND account.id = person.account_id
            """)
    }

    private static func clearAddresses(
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.account SET email_key = account.id || '@changing.invalid'
            FROM pg_temp.planned_person person
            WHERE account.network_id = \(scope.network.id) AND account.id = person.account_id
              AND person.changes_account AND person.kind <> 'leave' AND account.email_key <> person.email_key
            """)
    }

    /// People who leave their last facility are removed, and what could still let them in is withdrawn (A7).
    ///
    /// - Parameter addressFreeOn: the first day on which somebody else can be registered with the address.
    package static func remove(
        addressFreeOn: Day, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.account
            SET state = 'removed', removed_at = \(scope.act.asOf), address_free_on = \(addressFreeOn)
            FROM pg_temp.planned_person person
            WHERE account.network_id = \(scope.network.id) AND account.id = person.account_id
              AND person.removes_account
            """)
        _ = try tx.execute(
            """
            UPDATE madoguchi.temporary_password SET revoked_at = \(scope.act.asOf)
            FROM pg_temp.planned_person person
            WHERE temporary_password.network_id = \(scope.network.id)
              AND temporary_password.account_id = person.account_id AND person.removes_account
              AND temporary_password.used_at IS NULL AND temporary_password.revoked_at IS NULL
            """)
    }
}
