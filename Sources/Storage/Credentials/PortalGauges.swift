package import FoundationEssentials
import Postgres

extension Database {
    /// Numbers of all networks for the operator's monitoring, by name.
    package func portalGauges(at now: Date) async throws -> [(name: String, value: Int64)] {
        try await pool.transaction { (tx: borrowing Transaction) in
            try tx.rows("SELECT name, value FROM app.portal_gauges(\(now))") { (name: String, value: Int64) in
                (name: name, value: value)
            }
        }
    }
}
