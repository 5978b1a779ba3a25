import Dispatch
import Synchronization

/// Makes and checks password hashes, at most two at once, away from Swift's cooperative threads.
///
/// The limit bounds what a flood of sign-ins can take of memory and of the processor: the rest wait their turn, and who would
/// wait for too long is turned away at once (``admitting(_:)``).
package actor PasswordHasher {
    /// The one for this process: two instances would be four hashes at once.
    package static let shared = PasswordHasher()

    /// More than `longestLine` are at it or wait already.
    package struct Busy: Error {
        package init() {}
    }

    private let lanes: [DispatchQueue]
    private let longestLine: Int
    private let admitted = Mutex(0)
    private let computed = Mutex(0)
    private var jobs = 0

    /// - Parameter longestLine: how many may be admitted at a time; 24 wait for half a second at most.
    package init(lanes: Int = 2, longestLine: Int = 24) {
        self.lanes = (0..<lanes).map { DispatchQueue(label: "password-hasher-\($0)", qos: .utility) }
        self.longestLine = longestLine
    }

    /// Takes the work in, or refuses it before anything has happened. The work goes on to hash and to verify.
    package nonisolated func admitting<Result: Sendable>(
        _ work: () async throws -> Result
    ) async throws -> Result {
        let isIn = admitted.withLock { count in
            guard count < longestLine else { return false }
            count += 1
            return true
        }
        guard isIn else { throw Busy() }
        defer { admitted.withLock { $0 -= 1 } }
        return try await work()
    }

    /// Hashes a password with a new salt.
    package func hash(_ password: String, random: RandomSource = .system) async -> OwnPasswordHash {
        await run { OwnPasswordHash.make(password, random: random) }
    }

    /// Whether this is the password.
    package func verify(_ password: String, against hash: OwnPasswordHash) async -> Bool {
        await run { hash.verify(password) }
    }

    /// How many have been computed since the process began.
    package nonisolated var count: Int { computed.withLock { $0 } }

    /// How many are being computed or wait.
    package nonisolated var load: Int { admitted.withLock { $0 } }

    /// Runs the work on the lanes in turn: since every job takes equally long, neither falls behind.
    func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        let lane = lanes[jobs % lanes.count]
        jobs &+= 1
        computed.withLock { $0 += 1 }
        return await withCheckedContinuation { continuation in
            lane.async { continuation.resume(returning: work()) }
        }
    }
}
