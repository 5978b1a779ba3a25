/// A byte alone is a `smallint`; an array of bytes is a `bytea`.
extension UInt8: PostgresEncodable, PostgresDecodable {
    package static var typeOID: TypeOID { .smallint }
    package static var arrayTypeOID: TypeOID { .bytea }
    package static var columnTypes: [TypeOID] { [.smallint] }
    package static var arrayColumnTypes: [TypeOID] { [.bytea] }

    /// `\x` and two hexadecimal digits for each byte.
    package static func encode(array: [UInt8], into text: inout [UInt8]) throws(PostgresError) {
        text.reserveCapacity(text.count + 2 + 2 * array.count)
        text += #"\x"#.utf8
        for byte in array { Hexadecimal.append(byte, to: &text) }
    }

    package static func decode(array text: Span<UInt8>) -> [UInt8]? {
        guard text.count >= 2, text.count % 2 == 0, text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x")
        else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2 - 1)
        for index in stride(from: 2, to: text.count, by: 2) {
            guard let high = Hexadecimal.nibble(text[index]), let low = Hexadecimal.nibble(text[index + 1])
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}
