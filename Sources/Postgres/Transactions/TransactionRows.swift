extension Transaction {
    /// Every row as one value, made from its columns in order:
    ///
    ///     try tx.rows("select id, name from facility") { (id: Int64, name: String?) in
    ///         Item(id: id, name: name)
    ///     }
    ///
    /// Another number of columns, another type, a NULL that the closure does not take, or an error that it
    /// throws and that is not a `PostgresError`, is a `decoding` error.
    package func rows<each Column: PostgresDecodable, Row>(
        _ query: Query, _ make: (repeat each Column) throws -> Row
    ) throws(PostgresError) -> [Row] {
        try session.run(query, within: deadline).map(make)
    }

    /// The first row, nil where there is none.
    package func first<each Column: PostgresDecodable, Row>(
        _ query: Query, _ make: (repeat each Column) throws -> Row
    ) throws(PostgresError) -> Row? {
        try session.run(query, within: deadline).first(make)
    }

    /// The only row; `rowCount` where there is none, or more than one.
    package func one<each Column: PostgresDecodable, Row>(
        _ query: Query, _ make: (repeat each Column) throws -> Row
    ) throws(PostgresError) -> Row {
        let result = try session.run(query, within: deadline)
        guard result.rowCount == 1, let row = try result.first(make) else { throw .rowCount(result.rowCount) }
        return row
    }

    /// The only column of every row.
    package func values<Value: PostgresDecodable>(
        _ query: Query, as type: Value.Type
    ) throws(PostgresError) -> [Value] {
        try rows(query) { (value: Value) in value }
    }

    /// The only column of the only row.
    package func value<Value: PostgresDecodable>(
        _ query: Query, as type: Value.Type
    ) throws(PostgresError) -> Value {
        try one(query) { (value: Value) in value }
    }
}
