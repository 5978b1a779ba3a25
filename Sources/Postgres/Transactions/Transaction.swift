import CLibPQ

/// A transaction that is under way, lent to a body: it can neither be kept nor end twice.
package struct Transaction: ~Copyable {
    let session: Session
    let deadline: Deadline?
    private let isReadOnly: Bool
    /// Whether its COMMIT can tell nothing that anybody waits for.
    private let mayEndUnheard: Bool

    /// Begins with the body's first statement, with which `BEGIN` is sent.
    static func begin(on session: Session, _ options: TransactionOptions) throws(PostgresError) -> Transaction {
        _ = unsafe try session.live()
        session.ahead = [try Statement(Query(stringLiteral: options.begin))]
        return Transaction(
            session: session, deadline: options.deadline.map(Deadline.after), isReadOnly: options.readOnly,
            mayEndUnheard: options.readOnly && options.isolation != .serializable)
    }

    /// Commits. A failure before `COMMIT` is sent means that nothing happened; after that, only the server knows.
    ///
    /// Who has only read does not wait for the answer: what was read is known already, and nothing hangs on how the server ends it.
    consuming func commit() throws(PostgresError) {
        _ = unsafe try session.live()
        if session.transactionStatus == PQTRANS_IDLE { return try endUnbegun() }
        if let deadline, deadline.hasPassed { throw session.abandon(because: .deadlineExceeded) }
        if mayEndUnheard, session.transactionStatus == PQTRANS_INTRANS {
            return try session.sendCommit(by: deadline)
        }
        do throws(PostgresError) {
            let answer = try session.run(script: "commit", within: deadline)
            guard answer.commandTag == "COMMIT" else { throw .rolledBack }
        } catch .connectionLost where !isReadOnly, .deadlineExceeded where !isReadOnly {
            throw .outcomeUnknown
        }
    }

    /// A body that asked for nothing leaves nothing to commit; one that asked for something has ended the transaction itself.
    private consuming func endUnbegun() throws(PostgresError) {
        guard !session.ahead.isEmpty else { throw .misuse(.transactionControl) }
        session.ahead = []
    }

    /// Rolls back; a connection on which that is not possible is closed, which rolls back as well.
    consuming func rollBack() {
        session.ahead = []
        switch session.transactionStatus {
        case PQTRANS_IDLE: return
        case PQTRANS_INTRANS, PQTRANS_INERROR:
            do { _ = try session.run(script: "rollback") } catch { session.close() }
        default: session.close()
        }
    }
}

extension Transaction {
    /// Runs a statement; returns how many rows it changed (or gave).
    @discardableResult
    package func execute(_ query: Query) throws(PostgresError) -> Int {
        try session.run(query, within: deadline).affectedRows
    }

    /// Runs several statements that have no parameters: migrations.
    package func script(_ sql: String) throws(PostgresError) {
        _ = try session.run(script: sql, within: deadline)
    }
}
