/// One parameter of a query: in PostgreSQL's text form, but bytes and arrays of texts as they are.
package struct Bind: Sendable {
    package let type: TypeOID
    /// What is sent, nil for NULL; or why the value cannot be sent, which running the query then throws.
    package let content: Result<[UInt8]?, PostgresError>
    /// Whether the content is in the binary form.
    let isBinary: Bool
    let isArray: Bool

    init<Value: PostgresEncodable>(_ value: Value) {
        type = Value.typeOID
        content = Result { () throws(PostgresError) in
            if value.isNull { return nil }
            var text: [UInt8] = []
            try value.encode(into: &text)
            // libpq would cut the text there without a word.
            if text.contains(0) { throw .nulInText }
            return text
        }
        isBinary = false
        isArray = Value.isArray
    }

    /// An array, of anything but bytes.
    init<Element: PostgresEncodable>(array: [Element]) {
        if Element.arrayTypeOID == .texts { self.init(texts: array) } else { self.init(array) }
    }

    private init(texts array: [some PostgresEncodable]) {
        type = .texts
        content = Result { () throws(PostgresError) in
            var bytes: [UInt8] = []
            try TextArray.append(array, to: &bytes)
            return bytes
        }
        isBinary = true
        isArray = true
    }

    /// A `bytea`: a whole file at times, which would be twice as long in hexadecimal.
    init(bytes: [UInt8]?) {
        type = .bytea
        content = .success(bytes)
        isBinary = true
        isArray = false
    }
}

/// Printing a parameter does not show its value.
extension Bind: CustomStringConvertible {
    package var description: String { "a parameter" }
}
