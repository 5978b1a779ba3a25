/// How a row ends. Reading accepts all three, mixed as they come.
package enum LineEnding: String, Sendable, Hashable, CaseIterable {
    case crlf
    case lf
    case cr

    package var bytes: [UInt8] {
        switch self {
        case .crlf: [ASCII.carriageReturn, ASCII.lineFeed]
        case .lf: [ASCII.lineFeed]
        case .cr: [ASCII.carriageReturn]
        }
    }
}
