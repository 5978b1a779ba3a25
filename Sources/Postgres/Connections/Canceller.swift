import CLibPQ
import Dispatch

/// Asks the server to stop what a connection is doing, from any thread, by a connection of its own.
@safe final class Canceller: Sendable {
    /// libpq promises that `PQcancel` may be called from any thread; nothing else is done with it before
    /// `deinit`.
    private nonisolated(unsafe) let handle: OpaquePointer?
    private let queue = DispatchQueue(label: "postgres.cancel")

    init(_ session: Session) throws(PostgresError) {
        unsafe handle = unsafe PQgetCancel(try session.live())
    }

    deinit {
        unsafe PQfreeCancel(handle)
    }

    /// Returns when the server has taken note, or cannot be reached; what it makes of it shows in the statement's
    /// own outcome.
    func cancel() async {
        await withCheckedContinuation { continuation in
            queue.async {
                var ignored: [CChar] = [0]
                _ = unsafe PQcancel(self.handle, &ignored, Int32(ignored.count))
                continuation.resume()
            }
        }
    }
}
