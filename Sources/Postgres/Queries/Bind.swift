/// One parameter of a query in PostgreSQL's text form.
package struct Bind: Sendable {
    package let type: TypeOID
    /// The text form, nil for NULL; or why the value cannot be sent, which running the query then throws.
    package let text: Result<[UInt8]?, PostgresError>

    init<Value: PostgresEncodable>(_ value: Value) {
        type = Value.typeOID
        text = Result { () throws(PostgresError) in
            if value.isNull { return nil }
            var text: [UInt8] = []
            try value.encode(into: &text)
            // libpq would cut the text there without a word.
            if text.contains(0) { throw .nulInText }
            return text
        }
    }
}

/// Printing a parameter does not show its value.
extension Bind: CustomStringConvertible {
    package var description: String { "a parameter" }
}
