import Synchronization

/// Counts the statements that a service sends.
final class StatementLog: Sendable {
    private let statements = Mutex(0)

    func note(_ statement: String) { statements.withLock { $0 += 1 } }

    var count: Int { statements.withLock { $0 } }
}
