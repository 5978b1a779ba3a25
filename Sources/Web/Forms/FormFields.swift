/// The fields of a posted form, `application/x-www-form-urlencoded` (WHATWG URL Standard, 5.1), read strictly: what a
/// browser does not send is refused, not guessed at.
package struct FormFields: Sendable, Hashable {
    private let fields: [Field]

    private struct Field: Sendable, Hashable {
        let name: String
        let value: String
    }

    /// Ample for the longest form: its own fields and a tick for each clause.
    package static let mostFields = 64

    package enum Fault: Error, Sendable, Hashable {
        case tooManyFields
        /// A percent sign without two hexadecimal digits.
        case percentEncoding
        case notUTF8
        /// U+0000, which no keyboard types and no database stores.
        case nulCharacter
        /// A field that belongs there once came more than once.
        case repeated
    }

    package init(_ body: some Sequence<UInt8>) throws(Fault) {
        var fields: [Field] = []
        for pair in Array(body).split(separator: UInt8(ascii: "&")) {
            guard fields.count < Self.mostFields else { throw .tooManyFields }
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count == 2 ? try Self.decoded(parts[1]) : ""
            fields.append(Field(name: try Self.decoded(parts[0]), value: value))
        }
        self.fields = fields
    }

    /// Fields that came in parts (`MultipartForm`).
    init(_ pairs: [(name: String, value: String)]) {
        fields = pairs.map { Field(name: $0.name, value: $0.value) }
    }

    /// Empty when the field is missing, as it is when nothing was typed.
    package func value(_ name: String) throws(Fault) -> String {
        let values = values(name)
        guard values.count <= 1 else { throw .repeated }
        return values.first ?? ""
    }

    /// Of a field that may come several times, such as a tick.
    package func values(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    private static func decoded(_ text: ArraySlice<UInt8>) throws(Fault) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = hexadecimal(rest.popFirst()), let low = hexadecimal(rest.popFirst())
                else { throw .percentEncoding }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard let decoded = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        guard !bytes.contains(0) else { throw .nulCharacter }
        return decoded
    }

    private static func hexadecimal(_ digit: UInt8?) -> UInt8? {
        switch digit {
        case .some(let digit) where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit):
            digit - UInt8(ascii: "0")
        case .some(let digit) where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(digit | 0x20):
            (digit | 0x20) - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
