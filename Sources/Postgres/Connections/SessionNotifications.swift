import CLibPQ

extension Session {
    /// The payload of the next notification; nil when the time has passed or the bell rings.
    func nextNotification(by deadline: Deadline, orUntil bell: borrowing Doorbell) throws(PostgresError)
        -> String?
    {
        let handle = unsafe try live()
        while true {
            if let payload = unsafe takeNotification(from: handle) { return payload }
            let readiness = unsafe pq_wait(
                PQsocket(handle), true, false, bell.descriptor, deadline.millisecondsLeft)
            if readiness.readable {
                guard unsafe PQconsumeInput(handle) == 1 else { throw abandon(because: .connectionLost) }
            } else if readiness.bell || deadline.hasPassed {
                return nil
            }
        }
    }

    private func takeNotification(from handle: OpaquePointer) -> String? {
        guard let notification = unsafe PQnotifies(handle) else { return nil }
        defer { unsafe PQfreemem(notification) }
        return unsafe String(cString: notification.pointee.extra)
    }
}
