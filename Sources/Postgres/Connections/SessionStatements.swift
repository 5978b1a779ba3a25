import CLibPQ

// Statements with parameters travel in a pipeline of libpq's: those that do not wait for each other take a single round trip, together
// with what goes ahead of them.
extension Session {
    /// Runs one statement, after what is to go ahead of it.
    func run(_ query: Query, within limit: Deadline? = nil) throws(PostgresError) -> ResultSet {
        try run([query], within: limit)[0]
    }

    /// Runs statements, after what is to go ahead of them, and gives the result of each.
    func run(_ queries: [Query], within limit: Deadline? = nil) throws(PostgresError) -> [ResultSet] {
        var statements = ahead
        for query in queries { statements.append(try Statement(query)) }
        return try exchange(statements, within: limit).suffix(queries.count)
    }

    /// Sends what is to go ahead by itself, since what follows cannot go with it.
    func sendAhead(within limit: Deadline?) throws(PostgresError) {
        if !ahead.isEmpty { _ = try exchange(ahead, within: limit) }
    }

    /// Sends statements together and gives the result of each.
    private func exchange(
        _ statements: [Statement], within limit: Deadline?
    ) throws(PostgresError) -> [ResultSet] {
        ahead = []
        let deadline = deadline(within: limit)
        let handle = unsafe try live()
        guard !deadline.hasPassed else { throw abandon(because: .deadlineExceeded) }
        guard unsafe PQenterPipelineMode(handle) == 1 else { throw abandon(because: .connectionLost) }
        let messages = statements.flatMap { kept.messages(for: $0) }
        let sent = messages.prefix { message in
            if message.runs { configuration.observe?(message.statement.text) }
            return unsafe message.hand(to: handle)
        }
        guard unsafe PQpipelineSync(handle) == 1 else { throw abandon(because: .connectionLost) }
        try flush(by: deadline)
        return try answers(to: sent, of: messages.count, by: deadline)
    }

    /// The results of what was run, once everything has been answered. Where a statement fails, the server skips those that were sent
    /// after it.
    private func answers(
        to messages: ArraySlice<Message>, of count: Int, by deadline: Deadline
    ) throws(PostgresError) -> [ResultSet] {
        var results: [ResultSet] = []
        var failure: ServerError?
        for message in messages {
            var answered: ResultSet?
            while let result = try nextResult(by: deadline) {
                let outcome = result.outcome
                switch outcome {
                case .success:
                    guard message.agrees(with: result) else { throw abandon(because: .connectionLost) }
                    kept.note(message)
                    answered = result
                case .failure(let error):
                    if message.isOutdated(by: error) { throw abandon(because: .connectionLost) }
                    failure = error
                case .skipped: break
                case .copy: throw abandon(because: .misuse(.copyOutsideOfCopy))
                case .synchronized, .lost: throw abandon(because: .connectionLost)
                }
            }
            if message.runs, let answered { results.append(answered) }
        }
        try leavePipeline(by: deadline)
        if let failure { throw .server(failure) }
        guard messages.count == count else { throw .misuse(.notSent) }
        guard results.count == messages.count(where: \.runs) else { throw abandon(because: .connectionLost) }
        return results
    }

    private func leavePipeline(by deadline: Deadline) throws(PostgresError) {
        guard let result = try nextResult(by: deadline), case .synchronized = result.outcome,
            unsafe PQexitPipelineMode(try live()) == 1, unsafe PQstatus(try live()) == CONNECTION_OK
        else { throw abandon(because: .connectionLost) }
    }
}
