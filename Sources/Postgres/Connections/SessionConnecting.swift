import CLibPQ

extension Session {
    /// Connects, by way of every address that the connection string names, within `connectTimeout` altogether.
    /// Resolving a host name happens in here too, and that part alone can take longer.
    static func connect(_ configuration: Configuration) throws(PostgresError) -> Session {
        let deadline = Deadline.after(configuration.connectTimeout)
        let handle = unsafe try start(configuration)
        let session = unsafe Session(adopting: handle, configuration)
        unsafe pq_silence_notices(handle)
        // A refusal then reads "FATAL:  28P01": the one thing about it that libpq gives as text only.
        unsafe PQsetErrorVerbosity(handle, PQERRORS_SQLSTATE)
        var step = unsafe PQstatus(handle) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING
        while step != PGRES_POLLING_OK {
            guard step != PGRES_POLLING_FAILED else { throw unsafe .unreachable(reasonOfFailure(handle)) }
            guard !deadline.hasPassed else { throw .unreachable(.timeout) }
            let isReading = step == PGRES_POLLING_READING
            let readiness = unsafe pq_wait(
                PQsocket(handle), isReading, !isReading, -1, deadline.millisecondsLeft)
            if readiness.readable || readiness.writable { step = unsafe PQconnectPoll(handle) }
        }
        unsafe PQsetnonblocking(handle, 1)
        return session
    }

    private static func start(_ configuration: Configuration) throws(PostgresError) -> OpaquePointer {
        var options = [configuration.options]
        if let own = try ownOptions(in: configuration.conninfo) { options.insert(own, at: 0) }
        let parameters = [
            ("dbname", configuration.conninfo), ("application_name", configuration.applicationName),
            ("client_encoding", "UTF8"), ("options", options.joined(separator: " ")),
        ]
        var keys = CStrings()
        var values = CStrings()
        for (key, value) in parameters {
            if value.utf8.contains(0) { throw .nulInText }
            keys.append(key.utf8)
            values.append(value.utf8)
        }
        keys.appendNull()
        values.appendNull()
        let handle = unsafe keys.withPointers { keys in
            unsafe values.withPointers { values in unsafe PQconnectStartParams(keys, values, 1) }
        }
        guard let handle = unsafe handle else { throw .unreachable(.network) }
        return unsafe handle
    }

    /// The `options` of a connection string, which ours would replace otherwise.
    private static func ownOptions(in conninfo: String) throws(PostgresError) -> String? {
        guard let parsed = unsafe PQconninfoParse(conninfo, nil) else { throw .unreachable(.configuration) }
        defer { unsafe PQconninfoFree(parsed) }
        var entry = unsafe parsed
        while let keyword = unsafe entry.pointee.keyword {
            if unsafe String(cString: keyword) == "options" {
                return unsafe entry.pointee.val.map { unsafe String(cString: $0) }
            }
            unsafe entry += 1
        }
        return nil
    }

    /// A refusal's message ends with its SQLSTATE; any other is a sentence of libpq's.
    private static func reasonOfFailure(_ handle: OpaquePointer) -> PostgresError.UnreachableReason {
        let message = unsafe String(cString: PQerrorMessage(handle))
        guard let word = message.split(whereSeparator: \.isWhitespace).last, word.utf8.count == 5,
            word.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 })
        else { return .network }
        return .refused(SQLState(rawValue: String(word)))
    }
}
