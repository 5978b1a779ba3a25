import CLibPQ

extension Session {
    func beginCopy(_ statement: String, within limit: Deadline?) throws(PostgresError) {
        try sendAhead(within: limit)
        let deadline = deadline(within: limit)
        let handle = unsafe try live()
        try send(statement, by: deadline) { unsafe PQsendQuery(handle, statement) }
        _ = try answer(by: deadline, acceptsCopy: true)
    }

    func putCopy(_ bytes: [UInt8], within limit: Deadline?) throws(PostgresError) {
        let handle = unsafe try live()
        let deadline = deadline(within: limit)
        while true {
            let taken = unsafe bytes.withUnsafeBytes { bytes in
                unsafe PQputCopyData(
                    handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
            }
            guard taken >= 0 else { throw abandon(because: .connectionLost) }
            try flush(by: deadline)
            if taken == 1 { return }
        }
    }

    /// Ends the COPY; a reason makes the server fail it. The server's own errors come to light here.
    func endCopy(abortingBecause reason: String? = nil, within limit: Deadline?) throws(PostgresError)
        -> ResultSet
    {
        let handle = unsafe try live()
        let deadline = deadline(within: limit)
        while true {
            let taken = unsafe PQputCopyEnd(handle, reason)
            guard taken >= 0 else { throw abandon(because: .connectionLost) }
            try flush(by: deadline)
            if taken == 1 { return try answer(by: deadline) }
        }
    }
}
