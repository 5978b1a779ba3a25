import CLibPQ

/// One libpq connection and the conversation over it: send, wait with a deadline, receive.
///
/// Not `Sendable`: a session belongs to one `Connection` and is used on that actor's executor alone. Connecting,
/// the exchange of statements and answers, notifications and `COPY` are in files of their own.
@safe final class Session {
    /// nil once the connection is lost or closed.
    private var handle: OpaquePointer?
    let configuration: Configuration
    /// What goes out together with the statement that comes next.
    var ahead: [Statement] = []
    /// Whether the answer to a `COMMIT` has yet to be read.
    var isUnsettled = false
    var kept = KeptStatements()
    /// The answers of statements that answer the same whenever they are run on this connection.
    var foreseen: [Statement.Key: [UInt8]] = [:]

    init(adopting handle: OpaquePointer, _ configuration: Configuration) {
        unsafe self.handle = unsafe handle
        self.configuration = configuration
    }

    deinit {
        close()
    }

    /// Ends the connection; what was under way on the server is rolled back there.
    func close() {
        unsafe PQfinish(handle)
        unsafe handle = nil
    }

    /// libpq's connection, while there is one.
    func live() throws(PostgresError) -> OpaquePointer {
        guard let handle = unsafe handle else { throw .connectionLost }
        return unsafe handle
    }

    /// Closes the connection and says why.
    func abandon(because error: PostgresError) -> PostgresError {
        close()
        return error
    }

    var transactionStatus: PGTransactionStatusType {
        unsafe handle.map { unsafe PQtransactionStatus($0) } ?? PQTRANS_UNKNOWN
    }

    /// Whether a new transaction can begin here, as far as can be seen without asking the server: what it has
    /// sent in the meantime is read, its farewell among it.
    var isUsable: Bool {
        settle()
        guard let handle = unsafe handle, transactionStatus == PQTRANS_IDLE else { return false }
        while unsafe pq_wait(PQsocket(handle), true, false, -1, 0).readable {
            guard unsafe PQconsumeInput(handle) == 1 else {
                close()
                return false
            }
        }
        return true
    }

    /// When an answer that is asked for now has to be there.
    func deadline(within limit: Deadline?) -> Deadline {
        .after(configuration.queryDeadline).orEarlier(limit)
    }
}
