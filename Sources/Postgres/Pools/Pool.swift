import Synchronization

/// A bounded number of connections, lent one by one.
///
/// Connections are opened when they are needed and kept; a broken one is replaced when it would be lent. Who
/// finds none free waits in line; a task that is cancelled leaves the line with `CancellationError`.
package final class Pool: Sendable {
    private let configuration: Configuration
    private let line: Mutex<PoolLine>

    /// - Parameter size: the most connections at a time, at least 1.
    package init(_ configuration: Configuration, size: Int) {
        self.configuration = configuration
        line = Mutex(PoolLine(size: max(size, 1)))
    }

    /// How many connections are there, how many of them nobody uses, and how many tasks wait for one.
    package var load: (open: Int, idle: Int, waiting: Int) {
        line.withLock { ($0.open, $0.idle.count, $0.waiters.count) }
    }

    /// Runs a transaction on a connection of the pool: see `Connection.transaction`.
    @discardableResult
    package func transaction<R: Sendable>(
        _ options: TransactionOptions = .default, _ body: @Sendable (borrowing Transaction) throws -> R
    ) async throws -> R {
        guard case .connection(let connection) = try await place() else {
            return try await lend(try await open()) { try await $0.transaction(options, body) }
        }
        // Whether it can be used is asked on its own thread, in one visit with the transaction. One that cannot is replaced when
        // it would be lent again.
        let result = try await lend(connection) { try await $0.transactionIfUsable(options, body) }
        if let result { return result }
        return try await withConnection { try await $0.transaction(options, body) }
    }

    /// Lends a connection for as long as `body` runs. What it sets for the session stays set.
    @discardableResult
    package func withConnection<R: Sendable>(_ body: (Connection) async throws -> R) async throws -> R {
        try await lend(try await borrow(), body)
    }

    /// Lends nothing any more, and returns when every connection is closed; those that are lent are waited for.
    package func close() async {
        let (idle, waiters) = line.withLock { $0.close() }
        for waiter in waiters { waiter.resume(throwing: PostgresError.closed) }
        for connection in idle {
            await connection.close()
            leave()
        }
        await withCheckedContinuation { continuation in
            line.withLock { $0.whenEmpty(continuation) }?.resume()
        }
    }
}

extension Pool {
    private func borrow() async throws -> Connection {
        if case .connection(let connection) = try await place() {
            if await connection.isUsable { return connection }
            await connection.close()
        }
        return try await open()
    }

    /// Opens the connection of a place that has none.
    private func open() async throws -> Connection {
        do {
            return try await Connection.open(configuration)
        } catch {
            leave()
            throw error
        }
    }

    private func lend<R: Sendable>(
        _ connection: Connection, _ body: (Connection) async throws -> R
    ) async throws -> R {
        do {
            let result = try await body(connection)
            await giveBack(connection)
            return result
        } catch {
            await giveBack(connection)
            throw error
        }
    }

    private func giveBack(_ connection: Connection) async {
        switch line.withLock({ $0.giveBack(connection) }) {
        case .kept: return
        case .passedOn(let waiter): waiter.resume(returning: .connection(connection))
        case .close:
            await connection.close()
            leave()
        }
    }

    /// Gives up a place whose connection is closed, or never came about.
    private func leave() {
        let (next, emptied) = line.withLock { $0.leave() }
        next?.resume(returning: .vacancy)
        for continuation in emptied { continuation.resume() }
    }

    /// A place among the pool's connections, in the order of asking.
    private func place() async throws -> PoolPlace {
        let ticket = line.withLock { $0.drawTicket() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let answer: Result<PoolPlace, any Error>? = line.withLock { line in
                    // Asked under the lock: a cancellation from here on finds the waiter in line.
                    if Task.isCancelled { return .failure(CancellationError()) }
                    return line.ask(ticket, continuation)
                }
                if let answer { continuation.resume(with: answer) }
            }
        } onCancel: {
            line.withLock { $0.leaveLine(ticket) }?.resume(throwing: CancellationError())
        }
    }
}
