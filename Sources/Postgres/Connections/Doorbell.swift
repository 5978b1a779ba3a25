import CLibPQ

/// Wakes a thread that waits in `poll`; another thread may ring at any time.
struct Doorbell: ~Copyable, Sendable {
    private let bell = pq_bell_hang()

    deinit {
        pq_bell_unhang(bell)
    }

    /// What becomes readable when the bell rings.
    var descriptor: Int32 { bell.listening }

    func ring() {
        pq_bell_ring(bell)
    }
}
