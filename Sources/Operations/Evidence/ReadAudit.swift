package import Registry
package import Storage

extension Service {
    /// The newest events of a network; of one person's or application's history if one is named.
    package func auditEvents(
        of network: String, account: Int64? = nil, receipt: ReceiptNumber? = nil, limit: Int
    ) async throws -> [AuditEvent] {
        try await database.read(network) { tx, scope in
            let application = try receipt.map { receipt in
                guard let found = try ApplicationRecord.find(receipt.description, tx, scope) else {
                    throw Refusal.noSuchApplication(receipt)
                }
                return found.id
            }
            return try AuditEvent.list(account: account, application: application, limit: limit, tx, scope)
        }
    }
}
