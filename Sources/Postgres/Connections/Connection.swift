import CLibPQ

/// One connection to the database, on a thread of its own: a statement that waits blocks nobody else.
///
/// libpq is only ever used on this actor's executor. Cancelling a task does not stop a statement that runs for
/// it; `cancel()` does.
package actor Connection {
    private let executor: ConnectionExecutor
    private let canceller: Canceller
    /// nil once closed by the program.
    private var session: Session?

    package nonisolated var unownedExecutor: UnownedSerialExecutor {
        unsafe executor.asUnownedSerialExecutor()
    }

    private init(_ session: sending Session, on executor: ConnectionExecutor) throws(PostgresError) {
        canceller = try Canceller(session)
        self.executor = executor
        self.session = session
    }

    /// Connects. Throws `unreachable` where that fails, at the latest after `connectTimeout`.
    package static func open(_ configuration: Configuration) async throws(PostgresError) -> Connection {
        let executor = ConnectionExecutor()
        let session = await executor.run {
            Result { () throws(PostgresError) in try Session.connect(configuration) }
        }
        return try Connection(session.get(), on: executor)
    }

    /// Whether the next transaction can begin here, as far as can be seen without asking the server.
    package var isUsable: Bool { session?.isUsable ?? false }

    /// Runs `body` between `BEGIN` and `COMMIT`, or `ROLLBACK` where it throws; its error arrives unchanged.
    ///
    ///     let count = try await connection.transaction { (tx: borrowing Transaction) in
    ///         try tx.execute("delete from device where id = \(id)")
    ///     }
    ///
    /// The body runs on the connection's thread, without suspending.
    @discardableResult
    package func transaction<R: Sendable>(
        _ options: TransactionOptions = .default, _ body: @Sendable (borrowing Transaction) throws -> R
    ) throws -> R {
        let transaction = try Transaction.begin(on: opened(), options)
        let result: R
        do {
            result = try body(transaction)
        } catch {
            transaction.rollBack()
            throw error
        }
        try transaction.commit()
        return result
    }

    /// The same, where the connection can still be used as far as can be seen; nil, and nothing was sent, where it cannot.
    package func transactionIfUsable<R: Sendable>(
        _ options: TransactionOptions, _ body: @Sendable (borrowing Transaction) throws -> R
    ) throws -> R? {
        isUsable ? try transaction(options, body) : nil
    }

    /// Runs statements outside of a transaction of ours, for those that refuse one (`create database`); several
    /// in one text are one transaction of the server's.
    package func script(_ sql: String) throws(PostgresError) {
        let session = try opened()
        _ = try session.run(script: sql)
        guard session.transactionStatus == PQTRANS_IDLE else {
            throw session.abandon(because: .misuse(.transactionLeftOpen))
        }
    }

    /// Hears what is notified on a channel from now on. A connection that listens is better not one of a pool.
    package func listen(_ channel: String) throws(PostgresError) {
        _ = try opened().run("listen \(identifier: channel)")
    }

    /// The payload of the next notification, waiting for it; nil when the time has passed or the task is
    /// cancelled. Meanwhile the connection serves nothing else.
    package func nextNotification(timeout: Duration) async throws(PostgresError) -> String? {
        let bell = Doorbell()
        let deadline = Deadline.after(timeout)
        let outcome = await withTaskCancellationHandler {
            Result { () throws(PostgresError) in
                try opened().nextNotification(by: deadline, orUntil: bell)
            }
        } onCancel: {
            bell.ring()
        }
        return try outcome.get()
    }

    /// Asks the server to stop the statement that runs now, if one does; it then fails with `queryCanceled`.
    /// Where the statement has just ended, the next one can be hit.
    package nonisolated func cancel() async {
        await canceller.cancel()
    }

    /// Ends the connection, after whatever runs on it now.
    package func close() {
        session?.close()
        session = nil
    }

    private func opened() throws(PostgresError) -> Session {
        guard let session else { throw .closed }
        session.settle()
        return session
    }
}
