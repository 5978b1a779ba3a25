package import FoundationEssentials
package import Postgres

/// A version of a network's files as it is stored (J2, J10): the text that was applied, under its digest.
package struct NetworkVersion: Sendable {
    package let version: Int
    package let digest: [UInt8]
    /// The canonical JSON of the network's forms.
    package let forms: String
    package let appliedAt: Date

    package static func currentNumber(
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> Int {
        try tx.value("SELECT current_version FROM madoguchi.network WHERE id = \(network.id)", as: Int.self)
    }

    package static func current(
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> NetworkVersion {
        try tx.one(
            """
            SELECT version.version, version.digest, version.forms, version.applied_at
            FROM madoguchi.network JOIN madoguchi.network_version version
                ON version.network_id = network.id AND version.version = network.current_version
            WHERE network.id = \(network.id)
            """, decode)
    }

    package static func find(
        _ number: Int, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> NetworkVersion {
        try tx.one(
            """
            SELECT version, digest, forms, applied_at FROM madoguchi.network_version
            WHERE network_id = \(network.id) AND version = \(number)
            """, decode)
    }

    /// Every version that was ever in force, from the first.
    package static func all(
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [NetworkVersion] {
        try tx.rows(
            """
            SELECT version, digest, forms, applied_at FROM madoguchi.network_version
            WHERE network_id = \(network.id) ORDER BY version
            """, decode)
    }

    private static func decode(version: Int, digest: [UInt8], forms: String, appliedAt: Date) -> NetworkVersion
    {
        NetworkVersion(version: version, digest: digest, forms: forms, appliedAt: appliedAt)
    }

    /// Adds a version and makes it the current one, in an open act.
    package static func add(
        _ version: Int, forms: String, keepsAllUsersGroup: Bool, keepsAdministratorsRoom: Bool,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.network_version (network_id, version, digest, forms, applied_at)
            VALUES (\(scope.network.id), \(version), sha256(convert_to(\(forms), 'UTF8')), \(forms), \(scope.act.asOf))
            """)
        _ = try tx.execute(
            """
            UPDATE madoguchi.network
            SET current_version = \(version), keeps_all_users_group = \(keepsAllUsersGroup),
                keeps_administrators_room = \(keepsAdministratorsRoom)
            WHERE id = \(scope.network.id)
              AND (current_version, keeps_all_users_group, keeps_administrators_room)
                  IS DISTINCT FROM (\(version), \(keepsAllUsersGroup), \(keepsAdministratorsRoom))
            """)
    }
}
