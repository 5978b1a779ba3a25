import Dispatch

/// Runs a connection's blocking calls on a queue of its own, never on Swift's cooperative threads.
///
/// A serial queue brings a thread along whenever it has work, so that connections do not wait for each other.
final class ConnectionExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "postgres.connection")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = unsafe asUnownedSerialExecutor()
        queue.async { unsafe job.runSynchronously(on: executor) }
    }

    /// Runs work that comes before there is an actor.
    func run<R>(_ work: @escaping @Sendable () -> sending R) async -> sending R {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }
}
