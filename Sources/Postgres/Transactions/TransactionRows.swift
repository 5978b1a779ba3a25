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

    /// What several statements answer that do not wait for each other, in one round trip:
    ///
    ///     let (people, applications) = try tx.read(Person.list(of: facility), Application.list(of: facility))
    ///
    /// Where one fails, those after it are not run, and its error is thrown.
    package func read<each Answer>(
        _ reads: repeat Read<each Answer>
    ) throws(PostgresError) -> (repeat each Answer) {
        var queries: [Query] = []
        for read in repeat each reads { queries.append(read.query) }
        let results = try session.run(queries, within: deadline)
        var position = 0
        func next<A>(_ read: Read<A>) throws(PostgresError) -> A {
            defer { position += 1 }
            return try read.answer(results[position])
        }
        return (repeat try next(each reads))
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
