import FoundationEssentials
package import Postgres

/// An act in progress: the transaction's network and the act that its changes are recorded under.
package struct ActScope: Sendable {
    package let network: NetworkScope
    package let actID: Int64
    package let act: Act
}

extension Database {
    /// Does one act in one transaction and returns what is recorded of it.
    ///
    /// `body` makes its changes and returns the *facts* of the act: ids, numbers and digests, never a personal value.
    /// They become part of the audit event, and they are the answer if the same request comes again: after a lost
    /// connection the act is looked up by its request id, and done only if it is not there (invariant 10).
    package func act<Facts: Codable & Sendable>(
        _ act: Act, _ body: @Sendable (borrowing Transaction, ActScope) throws -> Facts
    ) async throws -> Facts {
        try await once(
            act,
            enter: { (tx: borrowing Transaction) throws(PostgresError) in
                try NetworkScope.enter(act.network, tx)
            }, body)
    }

    /// As `act`, for the one act whose network does not exist yet: `enter` establishes it.
    func once<Facts: Codable & Sendable>(
        _ act: Act,
        enter: @escaping @Sendable (borrowing Transaction) throws -> NetworkScope,
        _ body: @Sendable (borrowing Transaction, ActScope) throws -> Facts
    ) async throws -> Facts {
        do {
            return try await retrying {
                try await pool.transaction { (tx: borrowing Transaction) in
                    let facts = try ActScope.perform(act, in: try enter(tx), tx, body)
                    if act.isRehearsal { throw Rehearsed(facts: facts) }
                    return facts
                }
            }
        } catch let rehearsed as Rehearsed<Facts> {
            return rehearsed.facts
        } catch let error as PostgresError
            where error == .outcomeUnknown || error.constraint == "act_request_key"
        {
            if let recorded: Facts = try await recordedFacts(of: act) { return recorded }
            throw error
        }
    }

    /// The facts of an act that is done already, or nil if no act with this request id was committed.
    private func recordedFacts<Facts: Codable & Sendable>(of act: Act) async throws -> Facts? {
        try await read(act.network) { tx, scope in
            let recorded = try tx.first(
                """
                SELECT event.facts::text
                FROM madoguchi.act JOIN madoguchi.audit_event event
                    ON event.network_id = act.network_id AND event.act_id = act.id
                WHERE act.network_id = \(scope.id) AND act.request_id = \(act.requestID) AND act.kind = \(act.kind)
                """
            ) { (facts: String) in facts }
            return try recorded.map { try StoredJSON.value(of: $0) }
        }
    }
}

extension ActScope {
    /// Does an act inside a transaction that did other things before: counting a try, of which only the third is an act.
    package static func perform<Facts: Codable>(
        _ act: Act, in network: NetworkScope, _ tx: borrowing Transaction,
        _ body: (borrowing Transaction, ActScope) throws -> Facts
    ) throws -> Facts {
        let scope = try open(act, in: network, tx)
        let facts = try body(tx, scope)
        try scope.close(facts, tx)
        return facts
    }

    private static func open(
        _ act: Act, in network: NetworkScope, _ tx: borrowing Transaction
    ) throws(PostgresError) -> ActScope {
        let id = try tx.value(
            """
            SELECT app.open_act(
                \(act.kind), \(act.actor.kind), \(act.actor.name), \(act.requestID), \(act.asOf))
            """, as: Int64.self)
        return ActScope(network: network, actID: id, act: act)
    }

    private func close(_ facts: some Codable, _ tx: borrowing Transaction) throws {
        let text = try StoredJSON.text(of: facts)
        _ = try tx.value("SELECT app.close_act(\(text)::jsonb)", as: Int64.self)
    }
}

/// Carries the facts of a rehearsal past the rollback.
private struct Rehearsed<Facts: Codable & Sendable>: Error {
    let facts: Facts
}
