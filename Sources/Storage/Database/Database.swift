package import Postgres

/// The service's database as one login sees it: transactions that have entered one network.
///
/// Reading is `read`; every change is an act (`act`), which leaves its event in the audit trail (S1). What the service notes for
/// itself, as which mail is being sent, is no change in that sense: `note`.
package struct Database: Sendable {
    package let pool: Pool

    package init(_ pool: Pool) {
        self.pool = pool
    }

    /// The networks that this login may enter, by code.
    package func networks() async throws -> [NetworkScope] {
        try await pool.transaction { (tx: borrowing Transaction) in
            try tx.rows("SELECT id, code FROM app.accessible_networks()") { (id: Int64, code: String) in
                NetworkScope(id: id, code: code)
            }
        }
    }

    /// Runs `body` in a transaction that has entered `network` and in which the server refuses every change.
    package func read<R: Sendable>(
        _ network: String, _ body: @Sendable (borrowing Transaction, NetworkScope) throws -> R
    ) async throws -> R {
        try await transaction(TransactionOptions(readOnly: true), network, body)
    }

    /// Runs `body` in a transaction that has entered `network` and may change what needs no act, or perform one
    /// (`ActScope.perform`).
    package func note<R: Sendable>(
        _ network: String, _ body: @Sendable (borrowing Transaction, NetworkScope) throws -> R
    ) async throws -> R {
        try await transaction(.default, network, body)
    }

    private func transaction<R: Sendable>(
        _ options: TransactionOptions, _ network: String,
        _ body: @Sendable (borrowing Transaction, NetworkScope) throws -> R
    ) async throws -> R {
        try await retrying {
            try await pool.transaction(options) { (tx: borrowing Transaction) in
                try body(tx, try NetworkScope.enter(network, tx))
            }
        }
    }

    /// Repeats what did not happen because of others: serialization failures, deadlocks, a connection that broke.
    package func retrying<R: Sendable>(_ attempt: () async throws -> R) async throws -> R {
        for _ in 1..<Self.attempts {
            do {
                return try await attempt()
            } catch let error as PostgresError where error.isRetryable || error == .connectionLost {
                continue
            }
        }
        return try await attempt()
    }

    /// How often a transaction is tried at most. Lock order makes deadlocks rare; this is for the rest.
    static let attempts = 5
}

extension NetworkScope {
    /// Enters the network for the rest of the transaction. Unknown and forbidden networks fail alike, with the
    /// constraint `network_access`.
    static func enter(_ code: String, _ tx: borrowing Transaction) throws(PostgresError) -> NetworkScope {
        NetworkScope(id: try tx.foreseen("SELECT app.enter_network(\(code))", as: Int64.self), code: code)
    }
}
