import CLibPQ

/// The server's answer to one statement, freed with its last use.
@safe final class ResultSet {
    private let handle: OpaquePointer

    init(adopting handle: OpaquePointer) {
        unsafe self.handle = unsafe handle
    }

    deinit {
        unsafe PQclear(handle)
    }

    enum Outcome {
        case success
        case failure(ServerError)
        case copy
        /// Not run, since a statement that was sent before it had failed.
        case skipped
        /// Everything that was sent together has been answered.
        case synchronized
        /// libpq's own error, not the server's.
        case lost
    }

    var outcome: Outcome {
        switch unsafe PQresultStatus(handle) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: .success
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH: .copy
        case PGRES_PIPELINE_ABORTED: .skipped
        case PGRES_PIPELINE_SYNC: .synchronized
        default: serverError.map(Outcome.failure) ?? .lost
        }
    }

    /// What was done, for instance `COMMIT` or `INSERT 0 5`.
    var commandTag: String { unsafe String(cString: PQcmdStatus(handle)) }

    /// How many rows were changed, copied or given; 0 where a statement has no such number.
    var affectedRows: Int { unsafe Int(String(cString: PQcmdTuples(handle))) ?? 0 }

    var rowCount: Int { unsafe Int(PQntuples(handle)) }

    var columnCount: Int { unsafe Int(PQnfields(handle)) }

    /// The text of the only column of the only row; nil where there is another number of them, or it is NULL.
    var onlyText: [UInt8]? {
        guard rowCount == 1, columnCount == 1, unsafe PQgetisnull(handle, 0, 0) == 0 else { return nil }
        return unsafe Array(
            UnsafeBufferPointer(start: pq_value(handle, 0, 0), count: Int(PQgetlength(handle, 0, 0))))
    }

    private var serverError: ServerError? {
        guard let sqlState = field(.sqlState) else { return nil }
        return ServerError(
            sqlState: SQLState(rawValue: sqlState), constraint: field(.constraint), schema: field(.schema),
            table: field(.table), column: field(.column), message: field(.message) ?? "", hint: field(.hint))
    }

    private func field(_ field: PQField) -> String? {
        unsafe pq_error_field(handle, field).map { unsafe String(cString: $0) }
    }
}

extension ResultSet {
    /// Refuses a column whose type does not hold such values.
    func check<Value: PostgresDecodable>(_ column: Int, holds: Value.Type) throws(PostgresError) {
        let type = unsafe TypeOID(rawValue: PQftype(handle, Int32(column)))
        guard Value.columnTypes.isEmpty || Value.columnTypes.contains(type) else {
            throw undecodable(column, as: Value.self)
        }
    }

    /// Reads a value from a column that has been checked.
    func value<Value: PostgresDecodable>(
        _ row: Int, _ column: Int, as: Value.Type
    ) throws(PostgresError) -> Value {
        let (row32, column32) = (Int32(row), Int32(column))
        if unsafe PQgetisnull(handle, row32, column32) == 1 {
            guard let null = Value.null else { throw undecodable(column, as: Value.self, "not null") }
            return null
        }
        let text = unsafe UnsafeBufferPointer(
            start: pq_value(handle, row32, column32), count: Int(PQgetlength(handle, row32, column32)))
        guard let value = unsafe Value(postgresText: text.span) else {
            throw undecodable(column, as: Value.self)
        }
        return value
    }

    private func undecodable<Value: PostgresDecodable>(
        _ column: Int, as: Value.Type, _ constraint: String? = nil
    ) -> PostgresError {
        let name = unsafe PQfname(handle, Int32(column)).map { unsafe String(cString: $0) }
        let expected = [Value.expectation, constraint].compactMap(\.self).joined(separator: " ")
        return .decoding(column: name, expected: expected)
    }
}
