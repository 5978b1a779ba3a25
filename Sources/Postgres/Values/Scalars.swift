extension Bool: PostgresEncodable, PostgresDecodable {
    package static var typeOID: TypeOID { .boolean }
    package static var columnTypes: [TypeOID] { [.boolean] }

    package func encode(into text: inout [UInt8]) throws(PostgresError) {
        text.append(self ? UInt8(ascii: "t") : UInt8(ascii: "f"))
    }

    package init?(postgresText text: Span<UInt8>) {
        guard text.count == 1 else { return nil }
        switch text[0] {
        case UInt8(ascii: "t"): self = true
        case UInt8(ascii: "f"): self = false
        default: return nil
        }
    }
}

/// Exact both ways: the shortest digits that mean the same number, infinities and "not a number" included.
extension Double: PostgresEncodable, PostgresDecodable {
    package static var typeOID: TypeOID { .doublePrecision }
    package static var columnTypes: [TypeOID] { [.doublePrecision, .real] }

    package func encode(into text: inout [UInt8]) throws(PostgresError) {
        text += description.utf8
    }

    package init?(postgresText text: Span<UInt8>) {
        guard let digits = String(postgresText: text) else { return nil }
        self.init(digits)
    }
}

/// A text parameter carries no type: like a quoted literal it becomes what its place asks for, be that `text`,
/// `jsonb`, `date` or an enum. Where nothing asks (`select \(text)`), it is `text`; an overloaded function
/// wants a cast. A String reads the text form of any column.
extension String: PostgresEncodable, PostgresDecodable {
    package static var typeOID: TypeOID { .unknown }
    package static var columnTypes: [TypeOID] { [] }
    package static var arrayColumnTypes: [TypeOID] { [] }

    package func encode(into text: inout [UInt8]) throws(PostgresError) {
        text += utf8
    }

    package init?(postgresText text: Span<UInt8>) {
        guard let text = try? UTF8Span(validating: text) else { return nil }
        self.init(copying: text)
    }
}
