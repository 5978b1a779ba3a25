/// What the server said about a statement that it refused.
///
/// `DETAIL` is not kept: it quotes the row. `message` can quote a value too, so it stays out of `description`;
/// it is for the one who writes the SQL, or for texts that our own functions raise.
package struct ServerError: Sendable, Hashable, CustomStringConvertible {
    package let sqlState: SQLState
    package let constraint: String?
    package let schema: String?
    package let table: String?
    package let column: String?
    package let message: String
    package let hint: String?

    /// SQLSTATE, constraint and table: names of the schema, nothing of its contents.
    package var description: String {
        var words = ["SQLSTATE \(sqlState)"]
        if let constraint { words.append("constraint \(constraint)") }
        if let table { words.append("table \(table)") }
        return words.joined(separator: ", ")
    }
}
