/// A value that can be read from a column of a result.
package protocol PostgresDecodable: Sendable {
    /// The column types that hold such values; empty means that every type's text form will do.
    static var columnTypes: [TypeOID] { get }

    /// The column types that hold arrays of such values.
    static var arrayColumnTypes: [TypeOID] { get }

    /// What an error names as expected: a type, never a value.
    static var expectation: String { get }

    /// What NULL is read as; nil refuses it.
    static var null: Self? { get }

    /// Reads PostgreSQL's text form of a value that is not NULL; nil where it is something else.
    init?(postgresText text: Span<UInt8>)

    /// Reads the text form of an array. `UInt8` has one of its own: a `bytea` is an array of bytes.
    static func decode(array text: Span<UInt8>) -> [Self]?
}

extension PostgresDecodable {
    package static var arrayColumnTypes: [TypeOID] { columnTypes.map(\.array) }

    package static var expectation: String { columnTypes.first?.name ?? "text" }

    package static var null: Self? { nil }

    package static func decode(array text: Span<UInt8>) -> [Self]? {
        guard let elements = ArrayLiteralReader.elements(of: text) else { return nil }
        var array: [Self] = []
        array.reserveCapacity(elements.count)
        for element in elements {
            guard let value = element.map({ Self(postgresText: $0.span) }) ?? null else { return nil }
            array.append(value)
        }
        return array
    }
}

/// A type that stands for its raw value conforms by naming the protocol, nothing else.
extension PostgresDecodable where Self: RawRepresentable, RawValue: PostgresDecodable {
    package static var columnTypes: [TypeOID] { RawValue.columnTypes }

    package static var expectation: String { "\(Self.self)" }

    package init?(postgresText text: Span<UInt8>) {
        guard let rawValue = RawValue(postgresText: text) else { return nil }
        self.init(rawValue: rawValue)
    }
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    package static var columnTypes: [TypeOID] { Wrapped.columnTypes }

    package static var expectation: String { Wrapped.expectation }

    package static var null: Wrapped?? { .some(nil) }

    package init?(postgresText text: Span<UInt8>) {
        guard let value = Wrapped(postgresText: text) else { return nil }
        self = value
    }
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
    package static var columnTypes: [TypeOID] { Element.arrayColumnTypes }

    package static var expectation: String { "array of \(Element.expectation)" }

    package init?(postgresText text: Span<UInt8>) {
        guard let array = Element.decode(array: text) else { return nil }
        self = array
    }
}
