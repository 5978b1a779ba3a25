package import FoundationEssentials

/// Written and read here, since Foundation does it through `snprintf` and `sscanf`, many times slower.
extension UUID: PostgresEncodable, PostgresDecodable {
    package static var typeOID: TypeOID { .uuid }
    package static var columnTypes: [TypeOID] { [.uuid] }

    /// 32 digits; PostgreSQL does not insist on hyphens.
    package func encode(into text: inout [UInt8]) throws(PostgresError) {
        for byte in unsafe withUnsafeBytes(of: uuid, { bytes in unsafe Array(bytes) }) {
            Hexadecimal.append(byte, to: &text)
        }
    }

    package init?(postgresText text: Span<UInt8>) {
        var bytes = InlineArray<16, UInt8>(repeating: 0)
        var digitCount = 0
        for index in text.indices where text[index] != UInt8(ascii: "-") {
            guard digitCount < 32, let nibble = Hexadecimal.nibble(text[index]) else { return nil }
            bytes[digitCount / 2] = bytes[digitCount / 2] << 4 | nibble
            digitCount += 1
        }
        guard digitCount == 32 else { return nil }
        self.init(uuid: unsafe bytes.span.withUnsafeBytes { unsafe $0.loadUnaligned(as: uuid_t.self) })
    }
}
