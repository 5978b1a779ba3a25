package import Postgres

/// The service's roles and a database's logins: what a superuser does once, before the first migration.
package enum PrepareDatabase {
    /// Makes the roles of the cluster and the logins of the connected database; may be repeated at any time.
    package static func run(_ superuser: Connection) async throws {
        try await superuser.transaction { (tx: borrowing Transaction) in
            try tx.script(String(decoding: PackageResources.roles_sql, as: UTF8.self))
            try tx.script(String(decoding: PackageResources.logins_sql, as: UTF8.self))
        }
    }
}
