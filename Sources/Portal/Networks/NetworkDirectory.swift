import Hummingbird
package import Registry

/// Finds a network's definition, as it applies now, by its code.
///
/// The closure throws a `Refusal` of the kind `notFound` where there is no such network.
package struct NetworkDirectory: Sendable {
    private let definition: @Sendable (String) async throws -> NetworkDefinition

    package init(_ definition: @escaping @Sendable (_ code: String) async throws -> NetworkDefinition) {
        self.definition = definition
    }

    /// The network in a request's address. What cannot be a code is not looked for.
    func network(of context: PortalContext) async throws -> NetworkDefinition {
        guard let code = context.parameters.get("network"), Self.isCode(code)
        else { throw PortalError.notFound }
        return try await definition(code)
    }

    /// `[a-z][a-z0-9-]{1,30}`, as networks are named.
    private static func isCode(_ text: String) -> Bool {
        let bytes = text.utf8
        return (2...31).contains(bytes.count) && bytes.first.map(isLetter) == true
            && bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
