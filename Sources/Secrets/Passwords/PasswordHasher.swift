import Dispatch

/// Makes and checks password hashes, at most two at once, away from Swift's cooperative threads.
///
/// The limit bounds what a flood of sign-ins can take of memory and of the processor: the rest wait their turn.
package actor PasswordHasher {
    /// The one for this process: two instances would be four hashes at once.
    package static let shared = PasswordHasher()

    private let lanes: [DispatchQueue]
    private var jobs = 0

    init(lanes: Int = 2) {
        self.lanes = (0..<lanes).map { DispatchQueue(label: "password-hasher-\($0)", qos: .utility) }
    }

    /// Hashes a password with a new salt.
    package func hash(_ password: String, random: RandomSource = .system) async -> OwnPasswordHash {
        await run { OwnPasswordHash.make(password, random: random) }
    }

    /// Whether this is the password.
    package func verify(_ password: String, against hash: OwnPasswordHash) async -> Bool {
        await run { hash.verify(password) }
    }

    /// Runs the work on the lanes in turn: since every job takes equally long, neither falls behind.
    func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        let lane = lanes[jobs % lanes.count]
        jobs &+= 1
        return await withCheckedContinuation { continuation in
            lane.async { continuation.resume(returning: work()) }
        }
    }
}
