import Hummingbird

/// Finds the token in a form, whichever way the form is sent.
package enum SentToken {
    package static let field = "form-token"

    static func find(in request: Request) async throws -> String? {
        var bytes: [UInt8] = []
        for try await part in request.body { bytes += part.readableBytesView }
        let type = request.headers[.contentType]?.lowercased() ?? ""
        return type.hasPrefix("multipart/form-data") ? inParts(bytes) : try inFields(bytes)
    }

    /// In `application/x-www-form-urlencoded`. A body that is something else is refused for what it is, not for what it lacks.
    private static func inFields(_ bytes: [UInt8]) throws -> String? {
        let tokens = try FormFields(bytes).values(field)
        return tokens.count == 1 ? tokens[0] : nil
    }

    /// In `multipart/form-data`: the line after the head of the part that bears its name. Where it stands does not matter,
    /// since nobody else can make one.
    private static func inParts(_ bytes: [UInt8]) -> String? {
        guard let head = bytes.firstRange(of: Array("name=\"\(field)\"\r\n\r\n".utf8)) else { return nil }
        let line = bytes[head.upperBound...].prefix { $0 != UInt8(ascii: "\r") }
        return String(validating: line, as: UTF8.self)
    }
}
