/// Everything that can go wrong between the program and its database.
package enum PostgresError: Error, Sendable, Hashable {
    /// There is no connection, and none came about.
    case unreachable(UnreachableReason)
    /// The connection broke before `COMMIT` was sent: nothing of the transaction happened.
    case connectionLost
    /// The connection broke, or the deadline passed, while `COMMIT` waited for its answer: the transaction
    /// happened wholly or not at all, and only the database knows (look its request id up).
    case outcomeUnknown
    /// No answer in time. The connection has been closed, and nothing of the transaction happened.
    case deadlineExceeded
    /// The server refused a statement.
    case server(ServerError)
    /// The server answered `COMMIT` by rolling back, because an earlier error had been swallowed.
    case rolledBack
    /// A text or a statement holds the character U+0000, which PostgreSQL cannot store.
    case nulInText
    /// A value of this type lies outside of what PostgreSQL, or this program, can write.
    case unencodable(type: String)
    /// A result is not what the program expects: a NULL, another type or another number of columns.
    case decoding(column: String?, expected: String)
    /// Exactly one row was expected.
    case rowCount(Int)
    /// The connection or the pool has been closed by the program.
    case closed
    /// The program used the connection in a way that it must not be used.
    case misuse(Misuse)
}

extension PostgresError {
    /// Why no connection came about.
    package enum UnreachableReason: Sendable, Hashable {
        /// The connection string cannot be read.
        case configuration
        /// Nobody answers there, or the conversation broke off (TLS included).
        case network
        case timeout
        /// The server refused, for instance `invalidPassword`, `undefinedDatabase` or `tooManyConnections`.
        case refused(SQLState)
    }

    package enum Misuse: String, Sendable, Hashable {
        case copyOutsideOfCopy = "COPY belongs into copy(into:columns:)"
        case transactionControl = "BEGIN, COMMIT and ROLLBACK are not the body's to send"
        case transactionLeftOpen = "a script left a transaction open"
        case fieldCount = "a COPY row has another number of fields than columns"
        case notSent = "libpq refused to send the statement (more than 65,535 parameters?)"
    }
}

extension PostgresError {
    /// The server's error, where it is one.
    package var server: ServerError? {
        if case .server(let error) = self { error } else { nil }
    }

    package var sqlState: SQLState? { server?.sqlState }

    /// The name of the constraint that a statement broke, to be matched:
    /// `catch let error as PostgresError where error.constraint == "account_email_key"`.
    package var constraint: String? { server?.constraint }

    /// Whether the same transaction can succeed when it is run again from its beginning.
    package var isRetryable: Bool {
        sqlState == .serializationFailure || sqlState == .deadlockDetected
    }
}

extension PostgresError: CustomStringConvertible {
    /// For logs: no value, no statement, no address.
    package var description: String {
        switch self {
        case .unreachable(.configuration): "database: the connection string cannot be read"
        case .unreachable(.network): "database: nobody answers"
        case .unreachable(.timeout): "database: no connection in time"
        case .unreachable(.refused(let state)): "database: connection refused, SQLSTATE \(state)"
        case .connectionLost: "database: connection lost"
        case .outcomeUnknown: "database: connection lost during COMMIT, outcome unknown"
        case .deadlineExceeded: "database: no answer in time, connection closed"
        case .server(let error): "database: \(error)"
        case .rolledBack: "database: COMMIT was answered by a rollback"
        case .nulInText: "database: a text holds the character U+0000"
        case .unencodable(let type): "database: a value of \(type) cannot be written"
        case .decoding(let column?, let expected): "database: column \(column) is not \(expected)"
        case .decoding(nil, let expected): "database: the result is not \(expected)"
        case .rowCount(let count): "database: one row expected, not \(count)"
        case .closed: "database: connection or pool is closed"
        case .misuse(let misuse): "database: \(misuse.rawValue)"
        }
    }
}
