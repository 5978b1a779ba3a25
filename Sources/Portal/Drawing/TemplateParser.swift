/// Reads the part of Mustache that the portal's templates use (https://mustache.github.io/mustache.5.html): variables, which
/// are always escaped, sections, inverted sections, partials, and blocks of a template that another one fills in.
/// A tag alone on its line takes the line with it. Anything else is refused.
struct TemplateParser {
    private var rest: Substring

    enum Piece {
        case text(String)
        case variable(TemplateName)
        case section(TemplateName, [Piece])
        case inverted(TemplateName, [Piece])
        case partial(String)
        /// Another template with these of its blocks filled in.
        case parent(String, [Piece])
        case block(String, [Piece])
    }

    struct Mistake: Error, CustomStringConvertible {
        let description: String
    }

    static func pieces(of source: String) throws(Mistake) -> [Piece] {
        var parser = TemplateParser(rest: source[...])
        return try parser.pieces(until: nil)
    }

    private mutating func pieces(until end: String?) throws(Mistake) -> [Piece] {
        var pieces: [Piece] = []
        while let open = rest.firstRange(of: "{{") {
            let before = rest[..<open.lowerBound]
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
                throw Mistake(description: "a tag without an end: \(rest[open.lowerBound...].prefix(40))")
            }
            let tag = rest[open.upperBound..<close.lowerBound]
            let beginsLine = before.isEmpty ? isAtLineStart : before.last == "\n"
            rest = rest[close.upperBound...]
            if !before.isEmpty { pieces.append(.text(String(before))) }
            let kind = tag.first.flatMap { "#^/><$".contains($0) ? $0 : nil }
            if kind != nil, beginsLine, rest.first == "\n" { rest.removeFirst() }
            isAtLineStart = kind != nil && beginsLine && rest.startIndex > close.upperBound
            let name = String(kind == nil ? tag : tag.dropFirst())
            guard Self.isName(name) else { throw Mistake(description: "unknown tag {{\(tag)}}") }
            switch kind {
            case "#": pieces.append(.section(TemplateName(name), try self.pieces(until: name)))
            case "^": pieces.append(.inverted(TemplateName(name), try self.pieces(until: name)))
            case ">": pieces.append(.partial(name))
            case "<": pieces.append(.parent(name, try self.pieces(until: name)))
            case "$": pieces.append(.block(name, try self.pieces(until: name)))
            case "/":
                guard name == end else { throw Mistake(description: "{{/\(name)}} ends \(end ?? "nothing")") }
                return pieces
            default: pieces.append(.variable(TemplateName(name)))
            }
        }
        guard end == nil else { throw Mistake(description: "\(end ?? "") has no end") }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }

    /// Whether the next character is the first of its line, with nothing but tags before it that took their lines along.
    private var isAtLineStart = true

    private init(rest: Substring) { self.rest = rest }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) }
    }
}

/// A name as a template has it: looked for from the inside out, or with a dot in front only in what is innermost. A dot alone
/// is that itself.
struct TemplateName: Sendable {
    let parts: [String]
    let isOnlyHere: Bool

    init(_ text: String) {
        parts = text.split(separator: ".").map(String.init)
        isOnlyHere = text.first == "."
    }
}
