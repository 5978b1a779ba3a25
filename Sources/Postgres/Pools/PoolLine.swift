/// What a task gets that asks a pool for a connection.
enum PoolPlace {
    case connection(Connection)
    /// Room for a connection, to be opened.
    case vacancy
}

/// The books of a pool: who holds what, and who waits. It only decides; its caller resumes, opens and closes,
/// outside of the lock.
struct PoolLine {
    typealias Waiter = CheckedContinuation<PoolPlace, any Error>

    private let size: Int
    /// Connections that exist or are being opened.
    private(set) var open = 0
    /// The one used last is lent first, so that the others' threads and caches may rest.
    private(set) var idle: [Connection] = []
    /// In the order of asking. Somebody waits only while no connection is idle and none may be opened.
    private(set) var waiters: [(ticket: Int, waiter: Waiter)] = []
    private var lastTicket = 0
    private var isClosed = false
    private var waitingForEmpty: [CheckedContinuation<Void, Never>] = []

    init(size: Int) {
        self.size = size
    }

    mutating func drawTicket() -> Int {
        lastTicket += 1
        return lastTicket
    }

    /// Answers at once, or puts the waiter in line.
    mutating func ask(_ ticket: Int, _ waiter: Waiter) -> Result<PoolPlace, any Error>? {
        if isClosed { return .failure(PostgresError.closed) }
        if let connection = idle.popLast() { return .success(.connection(connection)) }
        if open < size {
            open += 1
            return .success(.vacancy)
        }
        waiters.append((ticket, waiter))
        return nil
    }

    /// The waiter, if it is still in line.
    mutating func leaveLine(_ ticket: Int) -> Waiter? {
        guard let index = waiters.firstIndex(where: { $0.ticket == ticket }) else { return nil }
        return waiters.remove(at: index).waiter
    }

    enum Return {
        case kept
        case passedOn(Waiter)
        case close
    }

    mutating func giveBack(_ connection: Connection) -> Return {
        if isClosed { return .close }
        if let next = nextInLine() { return .passedOn(next) }
        idle.append(connection)
        return .kept
    }

    /// A connection is gone: its place goes to the next in line. Gives those who waited for the last, too.
    mutating func leave() -> (next: Waiter?, emptied: [CheckedContinuation<Void, Never>]) {
        if let next = nextInLine() { return (next, []) }
        open -= 1
        guard open == 0, isClosed else { return (nil, []) }
        defer { waitingForEmpty = [] }
        return (nil, waitingForEmpty)
    }

    mutating func close() -> (idle: [Connection], waiters: [Waiter]) {
        defer { (idle, waiters) = ([], []) }
        isClosed = true
        return (idle, waiters.map(\.waiter))
    }

    /// The continuation, if the closed pool is empty already.
    mutating func whenEmpty(
        _ continuation: CheckedContinuation<Void, Never>
    ) -> CheckedContinuation<Void, Never>? {
        if open == 0 { return continuation }
        waitingForEmpty.append(continuation)
        return nil
    }

    private mutating func nextInLine() -> Waiter? {
        waiters.isEmpty ? nil : waiters.removeFirst().waiter
    }
}
