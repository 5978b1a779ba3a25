import CLibPQ

/// One message to the server about a statement; it answers each by itself.
struct Message {
    enum Kind {
        case planAndRun
        case prepare(String)
        case runPrepared(String)
    }

    let statement: Statement
    let kind: Kind

    init(_ statement: Statement, _ kind: Kind) {
        self.statement = statement
        self.kind = kind
    }

    var runs: Bool { if case .prepare = kind { false } else { true } }

    /// Hands it to libpq; false where that refuses it.
    func hand(to handle: OpaquePointer) -> Bool {
        let count = Int32(clamping: statement.contents.count)
        let accepted =
            switch kind {
            case .prepare(let name): unsafe PQsendPrepare(handle, name, statement.text, count, statement.types)
            case .planAndRun:
                unsafe statement.withValues { values, lengths in
                    unsafe PQsendQueryParams(
                        handle, statement.text, count, statement.types, values, lengths, statement.formats, 0)
                }
            case .runPrepared(let name):
                unsafe statement.withValues { values, lengths in
                    unsafe PQsendQueryPrepared(handle, name, count, values, lengths, statement.formats, 0)
                }
            }
        return accepted == 1
    }

    /// Whether a result is the one that was foreseen, if one was.
    func agrees(with result: ResultSet) -> Bool {
        guard runs, let foreseen = statement.foreseen else { return true }
        return result.onlyText == foreseen
    }

    /// Whether an error says that the server does not have what was kept as it was: a column has another type since a migration, or
    /// somebody between the two discarded it.
    func isOutdated(by error: ServerError) -> Bool {
        guard case .runPrepared = kind else { return false }
        return error.sqlState == .featureNotSupported || error.sqlState == .invalidStatementName
    }
}
