package import Postgres

extension Database {
    /// The first act of a network that does not exist yet: establishes it and enters it.
    package func establishing<Facts: Codable & Sendable>(
        _ act: Act, municipality: String, keepsAllUsersGroup: Bool, keepsAdministratorsRoom: Bool,
        _ body: @Sendable (borrowing Transaction, ActScope) throws -> Facts
    ) async throws -> Facts {
        try await once(
            act,
            enter: { (tx: borrowing Transaction) in
                NetworkScope(
                    id: try tx.value(
                        """
                        SELECT app.establish_network(
                            \(act.network), \(municipality), \(keepsAllUsersGroup), \(keepsAdministratorsRoom), \(act.asOf))
                        """, as: Int64.self),
                    code: act.network)
            }, body)
    }
}
