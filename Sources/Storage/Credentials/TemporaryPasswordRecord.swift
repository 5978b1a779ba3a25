import FoundationEssentials
package import Postgres
package import Registry

/// The open temporary password of an account, as its keyed hash (A1, invariant 7).
package struct TemporaryPasswordRecord: Sendable {
    package let id: Int64
    package let keyID: String
    package let digest: [UInt8]
    package let lapsesOn: Day

    /// The hash of a password that is about to be issued.
    package struct Issue: Sendable {
        package let accountID: Int64
        package let keyID: String
        package let digest: [UInt8]

        package init(accountID: Int64, keyID: String, digest: [UInt8]) {
            self.accountID = accountID
            self.keyID = keyID
            self.digest = digest
        }
    }

    package static func open(
        of account: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> TemporaryPasswordRecord? {
        try tx.first(
            """
            SELECT id, key_id, digest, lapses_on FROM madoguchi.temporary_password
            WHERE network_id = \(network.id) AND account_id = \(account) AND used_at IS NULL AND revoked_at IS NULL
            """
        ) { (id: Int64, keyID: String, digest: [UInt8], lapsesOn: Day) in
            TemporaryPasswordRecord(id: id, keyID: keyID, digest: digest, lapsesOn: lapsesOn)
        }
    }

    package static func issue(
        _ issues: [Issue], lapsesOn: Day, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.temporary_password (network_id, account_id, key_id, digest, issued_at, lapses_on)
            SELECT \(scope.network.id), issue.*, \(scope.act.asOf), \(lapsesOn)
            FROM unnest(
                \(issues.map(\.accountID))::bigint[], \(issues.map(\.keyID))::text[],
                \(issues.map(\.digest))::bytea[]) AS issue
            """)
    }

    /// Uses it up; false when another activation was first.
    package static func use(
        _ id: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Bool {
        try tx.execute(
            """
            UPDATE madoguchi.temporary_password SET used_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND id = \(id) AND used_at IS NULL AND revoked_at IS NULL
            """) == 1
    }
}

extension TemporaryPasswordRecord {
    /// Revokes what is open.
    package static func revoke(
        of accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.temporary_password SET revoked_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND account_id = ANY (\(accounts)::bigint[])
              AND used_at IS NULL AND revoked_at IS NULL
            """)
    }
}
