/// The statements that the server keeps prepared for one session: planning the statements of a page takes it
/// longer than running them.
///
/// A statement is kept from its second run on: what runs once costs nothing.
struct KeptStatements {
    /// The most that are kept, which bounds the server's memory; what comes later is planned with every run.
    static let most = 250

    private var names: [Statement.Shape: String] = [:]
    private var seen: Set<Statement.Shape> = []
    private var lastNumber = 0

    /// What is sent to run a statement.
    mutating func messages(for statement: Statement) -> [Message] {
        guard statement.mayBeKept else { return [Message(statement, .planAndRun)] }
        if let name = names[statement.shape] { return [Message(statement, .runPrepared(name))] }
        guard isSeenAgain(statement), names.count < Self.most else { return [Message(statement, .planAndRun)] }
        lastNumber += 1
        let name = "kept_\(lastNumber)"
        return [Message(statement, .prepare(name)), Message(statement, .runPrepared(name))]
    }

    /// Texts are the program's own, and finite; the bound is for what may be pasted together.
    private mutating func isSeenAgain(_ statement: Statement) -> Bool {
        if seen.count > 4 * Self.most { seen = [] }
        return !seen.insert(statement.shape).inserted
    }

    /// The server has done what a message asked for.
    mutating func note(_ message: Message) {
        if case .prepare(let name) = message.kind { names[message.statement.shape] = name }
    }
}
