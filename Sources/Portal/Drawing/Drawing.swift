/// A template being filled in.
struct Drawing {
    private(set) var bytes: [UInt8] = []
    /// From the page to what is innermost.
    private var stack: [PageValue]

    init(_ page: PageValue) {
        stack = [page]
        bytes.reserveCapacity(16 * 1024)
    }

    mutating func draw(_ pieces: [Template.Piece]) {
        for piece in pieces {
            switch piece {
            case .text(let text): bytes += text
            case .variable(let name): write(find(name))
            case .section(let name, let inner): drawSection(find(name), inner)
            case .inverted(let name, let inner): if isNothing(find(name)) { draw(inner) }
            }
        }
    }

    private mutating func drawSection(_ value: PageValue?, _ inner: [Template.Piece]) {
        switch value {
        case nil, .flag(false): break
        case .flag(true): draw(inner)
        case .list(let values): for value in values { draw(inner, within: value) }
        case .some(let value): draw(inner, within: value)
        }
    }

    private mutating func draw(_ inner: [Template.Piece], within value: PageValue) {
        stack.append(value)
        draw(inner)
        stack.removeLast()
    }

    private func isNothing(_ value: PageValue?) -> Bool {
        switch value {
        case nil, .flag(false): true
        case .list(let values): values.isEmpty
        default: false
        }
    }

    private func find(_ name: TemplateName) -> PageValue? {
        guard let first = name.parts.first else { return stack.last }
        let found =
            name.isOnlyHere
            ? stack.last?.child(first) : stack.reversed().lazy.compactMap { $0.child(first) }.first
        return name.parts.dropFirst().reduce(found) { $0?.child($1) }
    }

    private mutating func write(_ value: PageValue?) {
        switch value {
        case .text(let text): for byte in text.utf8 { write(escaped: byte) }
        case .flag(let flag): bytes += String(flag).utf8
        case nil, .list, .fields: break
        }
    }

    private mutating func write(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        case UInt8(ascii: "'"): bytes += "&#39;".utf8
        default: bytes.append(byte)
        }
    }
}

extension PageValue {
    fileprivate func child(_ name: String) -> PageValue? {
        if case .fields(let fields) = self { fields[name] } else { nil }
    }
}
