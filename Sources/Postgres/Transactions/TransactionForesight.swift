extension Transaction {
    /// The value of a statement that is run for what it does and answers the same whenever it is run on this connection.
    ///
    /// The first time it is waited for. From then on it goes ahead of the statement that comes next, in one round trip with
    /// it: where it fails, that one fails; where it answers otherwise, the connection is lost.
    package func foreseen<Value: PostgresDecodable>(
        _ query: Query, as type: Value.Type
    ) throws(PostgresError) -> Value {
        var statement = try Statement(query)
        if let known = session.foreseen[statement.key], let value = Value(postgresText: known.span) {
            statement.foreseen = known
            session.ahead.append(statement)
            return value
        }
        let result = try session.run(query, within: deadline)
        guard result.rowCount == 1, let value = try result.first({ (value: Value) in value }) else {
            throw .rowCount(result.rowCount)
        }
        session.foreseen[statement.key] = result.onlyText
        return value
    }
}
