/// Takes the rows of a `COPY` and sends them on in pieces.
package struct CopyWriter: ~Copyable {
    /// Bytes that are gathered before they are sent.
    private static let pieceSize = 128 * 1024

    private let session: Session
    private let limit: Deadline?
    private let columnCount: Int
    private var row = CopyRow()
    /// The first error: a producer that swallows it cannot go on behind half a row.
    private var failure: PostgresError?

    /// Sends the statement.
    init(
        copyingInto table: String, _ columns: [String], on session: Session, within limit: Deadline?
    ) throws(PostgresError) {
        self.session = session
        self.limit = limit
        columnCount = columns.count
        let target = table.split(separator: ".").map { quotedIdentifier(String($0)) }.joined(separator: ".")
        let list = columns.map(quotedIdentifier).joined(separator: ", ")
        try session.beginCopy("copy \(target) (\(list)) from stdin", within: limit)
    }

    /// Writes one row: `fill` appends a field for each column.
    package mutating func append(_ fill: (inout CopyRow) -> Void) throws(PostgresError) {
        if let failure { throw failure }
        row.begin()
        fill(&row)
        row.end()
        do throws(PostgresError) {
            if let failure = row.failure { throw failure }
            guard row.fieldCount == columnCount else { throw .misuse(.fieldCount) }
            if row.buffer.count >= Self.pieceSize { try send() }
        } catch {
            failure = error
            throw error
        }
    }

    /// Sends the rest; returns how many rows the server took.
    consuming func finish() throws(PostgresError) -> Int {
        if let failure {
            abort()
            throw failure
        }
        try send()
        return try session.endCopy(within: limit).affectedRows
    }

    /// Lets the server fail the COPY.
    consuming func abort() {
        // Its answer is the failure that is asked for; whatever goes wrong beyond that closes the connection.
        _ = try? session.endCopy(abortingBecause: "aborted by the program", within: limit)
    }

    private mutating func send() throws(PostgresError) {
        try session.putCopy(row.buffer, within: limit)
        row.removeAll()
    }
}
