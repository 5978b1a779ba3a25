/// The number under which PostgreSQL knows a type (`pg_type.oid`); those of built-in types never change.
package struct TypeOID: RawRepresentable, Hashable, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    private init(_ rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Lets the server infer the type of a parameter, as it does for a quoted literal.
    package static let unknown = TypeOID(0)
    package static let boolean = TypeOID(16)
    package static let bytea = TypeOID(17)
    package static let bigint = TypeOID(20)
    package static let smallint = TypeOID(21)
    package static let integer = TypeOID(23)
    package static let real = TypeOID(700)
    package static let doublePrecision = TypeOID(701)
    package static let timestamptz = TypeOID(1184)
    package static let uuid = TypeOID(2950)
    /// `text[]`.
    package static let texts = TypeOID(1009)

    /// The type of an array of this type. An array of untyped texts is `text[]`: otherwise `unnest($1)` and the
    /// like could not be resolved.
    package var array: TypeOID {
        switch self {
        case .unknown: .texts
        case .boolean: TypeOID(1000)
        case .bytea: TypeOID(1001)
        case .smallint: TypeOID(1005)
        case .integer: TypeOID(1007)
        case .bigint: TypeOID(1016)
        case .real: TypeOID(1021)
        case .doublePrecision: TypeOID(1022)
        case .timestamptz: TypeOID(1185)
        case .uuid: TypeOID(2951)
        default: .unknown
        }
    }

    /// The name that a decoding error gives for what was expected.
    var name: String {
        switch self {
        case .boolean: "boolean"
        case .bytea: "bytea"
        case .bigint: "bigint"
        case .smallint: "smallint"
        case .integer: "integer"
        case .real: "real"
        case .doublePrecision: "double precision"
        case .timestamptz: "timestamptz"
        case .uuid: "uuid"
        default: "text"
        }
    }
}
