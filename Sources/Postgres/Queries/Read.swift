/// Something to be asked, and how its answer is read. What is asked together takes one round trip: see `Transaction.read`.
package struct Read<Answer> {
    let query: Query
    let answer: (ResultSet) throws(PostgresError) -> Answer
}

extension Read {
    /// Every row, as `Transaction.rows` reads it.
    package static func rows<each Column: PostgresDecodable, Row>(
        _ query: Query, _ make: @escaping (repeat each Column) throws -> Row
    ) -> Read where Answer == [Row] {
        Read(query: query) { (result) throws(PostgresError) in try result.map(make) }
    }

    /// The first row, nil where there is none.
    package static func first<each Column: PostgresDecodable, Row>(
        _ query: Query, _ make: @escaping (repeat each Column) throws -> Row
    ) -> Read where Answer == Row? {
        Read(query: query) { (result) throws(PostgresError) in try result.first(make) }
    }
}
