/// A value that can be bound to a query or written by `COPY`.
///
/// Values travel in PostgreSQL's own text form in both directions: one form for parameters, array elements,
/// `COPY` and results, which the server reads as strictly as it reads a literal. Bytes and arrays of texts that are a
/// parameter of their own travel as they are.
package protocol PostgresEncodable: Sendable {
    /// The type that a parameter of this kind is announced with, so that `$1` needs no cast.
    static var typeOID: TypeOID { get }

    /// The type that an array of such values is announced with.
    static var arrayTypeOID: TypeOID { get }

    /// Whether such a value is an array: as many values as there happen to be.
    static var isArray: Bool { get }

    /// Whether this is SQL's NULL; only an `Optional` can be.
    var isNull: Bool { get }

    /// Appends the text form. Not called for NULL.
    func encode(into text: inout [UInt8]) throws(PostgresError)

    /// Appends the text form of an array. `UInt8` has one of its own: an array of bytes is a `bytea`.
    static func encode(array: [Self], into text: inout [UInt8]) throws(PostgresError)
}

extension PostgresEncodable {
    package static var arrayTypeOID: TypeOID { typeOID.array }

    package static var isArray: Bool { false }

    package var isNull: Bool { false }

    package static func encode(array: [Self], into text: inout [UInt8]) throws(PostgresError) {
        try ArrayLiteral.append(array, to: &text)
    }
}

/// A type that stands for its raw value conforms by naming the protocol, nothing else.
extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
    package static var typeOID: TypeOID { RawValue.typeOID }

    package func encode(into text: inout [UInt8]) throws(PostgresError) {
        try rawValue.encode(into: &text)
    }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    package static var typeOID: TypeOID { Wrapped.typeOID }

    package static var isArray: Bool { Wrapped.isArray }

    package var isNull: Bool { self?.isNull ?? true }

    package func encode(into text: inout [UInt8]) throws(PostgresError) {
        if let self { try self.encode(into: &text) }
    }
}

/// An array is one parameter: `where id = any(\(ids))`. Arrays of arrays are not supported.
extension Array: PostgresEncodable where Element: PostgresEncodable {
    package static var typeOID: TypeOID { Element.arrayTypeOID }

    package static var isArray: Bool { true }

    package func encode(into text: inout [UInt8]) throws(PostgresError) {
        try Element.encode(array: self, into: &text)
    }
}
