import CLibPQ

/// A transaction that is under way, lent to a body: it can neither be kept nor end twice.
package struct Transaction: ~Copyable {
    let session: Session
    let deadline: Deadline?
    private let isReadOnly: Bool

    static func begin(on session: Session, _ options: TransactionOptions) throws(PostgresError) -> Transaction {
        let deadline = options.deadline.map(Deadline.after)
        _ = try session.run(script: options.begin, within: deadline)
        return Transaction(session: session, deadline: deadline, isReadOnly: options.readOnly)
    }

    /// Commits. A failure before `COMMIT` is sent means that nothing happened; after that, only the server knows.
    consuming func commit() throws(PostgresError) {
        _ = unsafe try session.live()
        if session.transactionStatus == PQTRANS_IDLE { throw .misuse(.transactionControl) }
        if let deadline, deadline.hasPassed { throw session.abandon(because: .deadlineExceeded) }
        do throws(PostgresError) {
            let answer = try session.run(script: "commit", within: deadline)
            guard answer.commandTag == "COMMIT" else { throw .rolledBack }
        } catch .connectionLost where !isReadOnly, .deadlineExceeded where !isReadOnly {
            throw .outcomeUnknown
        }
    }

    /// Rolls back; a connection on which that is not possible is closed, which rolls back as well.
    consuming func rollBack() {
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
