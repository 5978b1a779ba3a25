import FoundationEssentials

/// Nobody knows whether an act was done; the same request id asks again.
struct Unanswered: Error {
    let requestID: UUID

    /// The same command line, with the request id should it lack one.
    func retry(_ arguments: [String]) -> String {
        let isIdentified = arguments.contains { $0 == "--request-id" || $0.hasPrefix("--request-id=") }
        let identity = isIdentified ? [] : ["--request-id", requestID.uuidString]
        return (arguments + identity).map(\.quotedForShell).joined(separator: " ")
    }
}
