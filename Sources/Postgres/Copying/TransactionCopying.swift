extension Transaction {
    /// Copies rows into a table: `write` appends a field for each column. Returns how many rows there were.
    ///
    ///     try tx.copy(into: "staged_person", columns: ["line", "name"], rows: people) { row, person in
    ///         row.append(person.line)
    ///         row.append(person.name)
    ///     }
    ///
    /// The table's name can be qualified (`app.staged_person`). The table must not have row-level security.
    @discardableResult
    package func copy<Rows: Sequence>(
        into table: String, columns: [String], rows: Rows, _ write: (inout CopyRow, Rows.Element) -> Void
    ) throws(PostgresError) -> Int {
        var writer = try CopyWriter(copyingInto: table, columns, on: session, within: deadline)
        do throws(PostgresError) {
            for element in rows {
                try writer.append { row in write(&row, element) }
            }
        } catch {
            writer.abort()
            throw error
        }
        return try writer.finish()
    }

    /// Copies rows from a producer that can fail: what it throws fails the COPY, and with it the transaction,
    /// and arrives unchanged.
    ///
    ///     try tx.copy(into: "staged_person", columns: ["line", "name"]) { writer in
    ///         while let person = try reader.next() {
    ///             try writer.append { row in … }
    ///         }
    ///     }
    @discardableResult
    package func copy(
        into table: String, columns: [String], _ produce: (inout CopyWriter) throws -> Void
    ) throws -> Int {
        var writer = try CopyWriter(copyingInto: table, columns, on: session, within: deadline)
        do {
            try produce(&writer)
        } catch {
            writer.abort()
            throw error
        }
        return try writer.finish()
    }
}
