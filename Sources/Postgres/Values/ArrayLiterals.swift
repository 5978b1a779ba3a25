/// Writes `{"one","two",NULL}`: every element quoted, so that none can be mistaken for a delimiter or for NULL.
enum ArrayLiteral {
    static func append<Element: PostgresEncodable>(
        _ elements: [Element], to text: inout [UInt8]
    ) throws(PostgresError) {
        text.append(UInt8(ascii: "{"))
        for (index, element) in elements.enumerated() {
            if index > 0 { text.append(UInt8(ascii: ",")) }
            if element.isNull { text += "NULL".utf8 } else { try append(element, to: &text) }
        }
        text.append(UInt8(ascii: "}"))
    }

    private static func append(
        _ element: some PostgresEncodable, to text: inout [UInt8]
    ) throws(PostgresError) {
        text.append(UInt8(ascii: "\""))
        let start = text.count
        try element.encode(into: &text)
        if let first = text[start...].firstIndex(where: isSpecial) { escape(&text, from: first) }
        text.append(UInt8(ascii: "\""))
    }

    /// Puts a backslash before what would end the element. Few have anything of the kind.
    private static func escape(_ text: inout [UInt8], from start: Int) {
        let tail = Array(text[start...])
        text.removeSubrange(start...)
        for byte in tail {
            if isSpecial(byte) { text.append(UInt8(ascii: "\\")) }
            text.append(byte)
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}

/// Reads the text form of a one-dimensional array.
struct ArrayLiteralReader {
    private var cursor: TextCursor

    /// The elements' own text forms, nil for NULL; nil where the text is no array of one dimension.
    static func elements(of text: Span<UInt8>) -> [[UInt8]?]? {
        var reader = ArrayLiteralReader(behindBoundsOf: text)
        guard let elements = reader.elements(in: text), reader.cursor.isAtEnd(of: text) else { return nil }
        return elements
    }

    /// Bounds are written before an array that does not begin at 1: `[0:1]={…}`.
    private init(behindBoundsOf text: Span<UInt8>) {
        cursor = TextCursor()
        guard cursor.accept("[", in: text) else { return }
        while let byte = cursor.next(in: text), byte != UInt8(ascii: "=") {}
    }

    private mutating func elements(in text: Span<UInt8>) -> [[UInt8]?]? {
        guard cursor.accept("{", in: text) else { return nil }
        var elements: [[UInt8]?] = []
        if cursor.accept("}", in: text) { return elements }
        repeat {
            if cursor.accept("\"", in: text) {
                guard let element = quoted(in: text) else { return nil }
                elements.append(element)
            } else {
                guard let element = bare(in: text) else { return nil }
                elements.append(element.elementsEqual("NULL".utf8) ? nil : element)
            }
        } while cursor.accept(",", in: text)
        return cursor.accept("}", in: text) ? elements : nil
    }

    private mutating func quoted(in text: Span<UInt8>) -> [UInt8]? {
        var element: [UInt8] = []
        while let byte = cursor.next(in: text) {
            switch byte {
            case UInt8(ascii: "\""): return element
            case UInt8(ascii: "\\"):
                guard let escaped = cursor.next(in: text) else { return nil }
                element.append(escaped)
            default: element.append(byte)
            }
        }
        return nil
    }

    private mutating func bare(in text: Span<UInt8>) -> [UInt8]? {
        var element: [UInt8] = []
        while !cursor.isAtEnd(of: text) {
            switch text[cursor.position] {
            case UInt8(ascii: ","), UInt8(ascii: "}"): return element.isEmpty ? nil : element
            case UInt8(ascii: "{"): return nil
            default: if let byte = cursor.next(in: text) { element.append(byte) }
            }
        }
        return nil
    }
}
