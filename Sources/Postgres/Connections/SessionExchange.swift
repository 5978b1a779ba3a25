import CLibPQ

extension Session {
    /// Runs any number of statements without parameters, and gives the last one's result.
    func run(script: String, within limit: Deadline? = nil) throws(PostgresError) -> ResultSet {
        try sendAhead(within: limit)
        let handle = unsafe try live()
        return try exchange(script, within: limit) { unsafe PQsendQuery(handle, script) }
    }

    /// Sends `COMMIT`, whose answer is read before anything else is asked for (`settle`).
    func sendCommit(by limit: Deadline?) throws(PostgresError) {
        try sendAhead(within: limit)
        let handle = unsafe try live()
        try send("commit", by: deadline(within: limit)) { unsafe PQsendQuery(handle, "commit") }
        isUnsettled = true
    }

    /// Reads the answer to a `COMMIT` that nobody waited for. What is wrong with it shows in the session's state.
    func settle() {
        guard isUnsettled else { return }
        isUnsettled = false
        let deadline = deadline(within: nil)
        do { while try nextResult(by: deadline) != nil {} } catch { close() }
    }

    private func exchange(
        _ text: String, within limit: Deadline?, _ hand: () -> Int32
    ) throws(PostgresError) -> ResultSet {
        let deadline = deadline(within: limit)
        try send(text, by: deadline, hand)
        return try answer(by: deadline)
    }

    /// Hands a statement to libpq, by a call that answers 1 where it is taken, and sees it off.
    func send(_ text: String, by deadline: Deadline, _ hand: () -> Int32) throws(PostgresError) {
        if text.utf8.contains(0) { throw .nulInText }
        let handle = unsafe try live()
        guard !deadline.hasPassed else { throw abandon(because: .deadlineExceeded) }
        configuration.observe?(text)
        guard hand() == 1 else {
            throw unsafe PQstatus(handle) == CONNECTION_OK
                ? .misuse(.notSent) : abandon(because: .connectionLost)
        }
        try flush(by: deadline)
    }

    /// Sends what libpq has in its buffer, and reads meanwhile, lest both sides wait for each other.
    func flush(by deadline: Deadline) throws(PostgresError) {
        let handle = unsafe try live()
        while true {
            switch unsafe PQflush(handle) {
            case 0: return
            case 1: try wait(forWriting: true, by: deadline)
            default: throw abandon(because: .connectionLost)
            }
        }
    }

    /// The last result of what was sent, once all are there; or the one that says "go on" to a COPY.
    func answer(by deadline: Deadline, acceptsCopy: Bool = false) throws(PostgresError) -> ResultSet {
        var last: ResultSet?
        var failure: ServerError?
        while let result = try nextResult(by: deadline) {
            let outcome = result.outcome
            switch outcome {
            case .success: last = result
            case .failure(let error): failure = failure ?? error
            case .copy where acceptsCopy: return result
            case .copy: throw abandon(because: .misuse(.copyOutsideOfCopy))
            case .skipped, .synchronized, .lost: throw abandon(because: .connectionLost)
            }
        }
        if unsafe PQstatus(try live()) != CONNECTION_OK { throw abandon(because: .connectionLost) }
        if let failure { throw .server(failure) }
        guard let last else { throw abandon(because: .connectionLost) }
        return last
    }

    /// The next result, nil when there are no more.
    func nextResult(by deadline: Deadline) throws(PostgresError) -> ResultSet? {
        let handle = unsafe try live()
        while unsafe PQisBusy(handle) == 1 { try wait(forWriting: false, by: deadline) }
        guard let result = unsafe PQgetResult(handle) else { return nil }
        return unsafe ResultSet(adopting: result)
    }

    /// Waits for the socket, once, and reads what has come.
    private func wait(forWriting: Bool, by deadline: Deadline) throws(PostgresError) {
        let handle = unsafe try live()
        if deadline.hasPassed { throw abandon(because: .deadlineExceeded) }
        let readiness = unsafe pq_wait(PQsocket(handle), true, forWriting, -1, deadline.millisecondsLeft)
        if readiness.readable, unsafe PQconsumeInput(handle) == 0 { throw abandon(because: .connectionLost) }
    }
}
