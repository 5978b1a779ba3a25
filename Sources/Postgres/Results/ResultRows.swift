extension ResultSet {
    /// Every row as one value, made from its columns in order.
    func map<each Column: PostgresDecodable, Row>(
        _ make: (repeat each Column) throws -> Row
    ) throws(PostgresError) -> [Row] {
        try checkColumns(repeat (each Column).self)
        var rows: [Row] = []
        rows.reserveCapacity(rowCount)
        for row in 0..<rowCount { rows.append(try self.row(row, make)) }
        return rows
    }

    /// The first row, nil where there is none.
    func first<each Column: PostgresDecodable, Row>(
        _ make: (repeat each Column) throws -> Row
    ) throws(PostgresError) -> Row? {
        try checkColumns(repeat (each Column).self)
        return rowCount == 0 ? nil : try row(0, make)
    }

    private func checkColumns<each Column: PostgresDecodable>(
        _ types: repeat (each Column).Type
    ) throws(PostgresError) {
        var expected = 0
        for _ in repeat each types { expected += 1 }
        guard columnCount == expected else {
            throw .decoding(column: nil, expected: "\(expected) columns wide, but \(columnCount)")
        }
        var column = 0
        for type in repeat each types {
            try check(column, holds: type)
            column += 1
        }
    }

    private func row<each Column: PostgresDecodable, Row>(
        _ row: Int, _ make: (repeat each Column) throws -> Row
    ) throws(PostgresError) -> Row {
        var column = 0
        func next<Value: PostgresDecodable>(_: Value.Type) throws(PostgresError) -> Value {
            defer { column += 1 }
            return try value(row, column, as: Value.self)
        }
        do {
            return try make(repeat try next((each Column).self))
        } catch let error as PostgresError {
            throw error
        } catch {
            throw .decoding(column: nil, expected: "\(Row.self)")
        }
    }
}
