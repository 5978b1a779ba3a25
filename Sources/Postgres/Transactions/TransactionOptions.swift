/// How a transaction is begun.
package struct TransactionOptions: Sendable {
    package enum Isolation: String, Sendable {
        case readCommitted = "read committed"
        case repeatableRead = "repeatable read"
        case serializable
    }

    /// nil leaves it to the server's setting.
    package var isolation: Isolation?
    package var readOnly: Bool
    /// How long the whole transaction may take; nil limits only its single statements.
    package var deadline: Duration?

    package static let `default` = TransactionOptions()

    package init(isolation: Isolation? = nil, readOnly: Bool = false, deadline: Duration? = nil) {
        self.isolation = isolation
        self.readOnly = readOnly
        self.deadline = deadline
    }

    var begin: String {
        var words = ["begin"]
        if let isolation { words.append("isolation level \(isolation.rawValue)") }
        if readOnly { words.append("read only") }
        return words.joined(separator: " ")
    }
}
