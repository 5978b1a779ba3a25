extension Int64: PostgresEncodable, PostgresDecodable {
    package static var typeOID: TypeOID { .bigint }
    package static var columnTypes: [TypeOID] { [.bigint, .integer, .smallint] }
}

extension Int: PostgresEncodable, PostgresDecodable {
    package static var typeOID: TypeOID { .bigint }
    package static var columnTypes: [TypeOID] { [.bigint, .integer, .smallint] }
}

extension Int32: PostgresEncodable, PostgresDecodable {
    package static var typeOID: TypeOID { .integer }
    package static var columnTypes: [TypeOID] { [.integer, .smallint] }
}

extension Int16: PostgresEncodable, PostgresDecodable {
    package static var typeOID: TypeOID { .smallint }
    package static var columnTypes: [TypeOID] { [.smallint] }
}

extension PostgresEncodable where Self: FixedWidthInteger {
    package func encode(into text: inout [UInt8]) throws(PostgresError) {
        text += String(self).utf8
    }
}

extension PostgresDecodable where Self: FixedWidthInteger {
    package init?(postgresText text: Span<UInt8>) {
        let isNegative = !text.isEmpty && text[0] == UInt8(ascii: "-")
        let digits = text.extracting(droppingFirst: isNegative ? 1 : 0)
        guard !digits.isEmpty else { return nil }
        var value: Self = 0
        for index in digits.indices {
            guard let digit = Self(exactly: Int(digits[index]) - 0x30), 0...9 ~= digit else { return nil }
            let (shifted, tooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, tooFar) =
                isNegative
                ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
            if tooLarge || tooFar { return nil }
            value = sum
        }
        self = value
    }
}
