package import Storage

extension Service {
    /// The newest mails of a network, and how each stands.
    package func mails(of network: String, limit: Int) async throws -> [MailRecord] {
        try await database.read(network) { tx, scope in try MailRecord.list(limit: limit, tx, scope) }
    }
}
