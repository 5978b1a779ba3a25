package import Operations
import Postgres
import Storage

/// Mails as their readers will see them.
package enum MailTexts {
    /// Those that wait to be sent. They are claimed by that, as a dispatcher would.
    package static func waiting(in database: TestDatabase, network: String = "komae") async throws
        -> [RenderMail.Ready]
    {
        let service = try database.service("dispatcher")
        let claims = try await service.database.pool.transaction { (tx: borrowing Transaction) in
            try MailQueue.claim(limit: 1_000, leaseSeconds: 600, tx)
        }
        return try await RenderMail(service).ready(claims, of: network).map { try $0.get() }
    }
}
