/// The ten-character number of a care-service facility or medical institution (事業所番号, 医療機関コード): two digits of
/// the prefecture, a third character that can be a letter, seven digits of which the last checks the others.
///
/// One number can serve several services of a facility, and about 1 in 800 real ones breaks every known rule of the
/// check digit: it only warns.
package struct FacilityNumber: Sendable, Hashable, Codable, CustomStringConvertible {
    package let text: String
    /// A spreadsheet had dropped the zero in front of prefectures 1–9.
    package let zeroRestored: Bool
    package let checkDigitAgrees: Bool

    package var description: String { text }

    /// Full-width characters, lower case, spaces and hyphens between do not matter. Nine characters are taken when a zero
    /// in front makes the check digit agree; otherwise one of the ten may be missing anywhere.
    package init(written: String) throws(Fault) {
        let plain = written.widthFolded.uppercased().unicodeScalars.filter {
            !$0.properties.isWhitespace && !$0.properties.isDash && $0 != "・" && $0 != "." && $0 != "'"
        }
        let given = plain.map { UInt8(exactly: $0.value) ?? 0 }
        zeroRestored = given.count == 9
        let bytes = zeroRestored ? [UInt8(ascii: "0")] + given : given
        guard let values = Self.characters(bytes) else { throw .shape }
        checkDigitAgrees = Self.checkDigit(of: values) == values[9]
        guard checkDigitAgrees || !zeroRestored else { throw .shape }
        text = String(decoding: bytes, as: UTF8.self)
    }

    package enum Fault: Error, Sendable, Hashable {
        /// Not ten characters of the right kinds, or no such prefecture.
        case shape
    }

    /// Letters that the third character can be, from 10 upwards; I, O and Q are left out.
    private static let letters = Array("ABCDEFGHJKLMNPRSTUVWXYZ".utf8)

    /// The value of each of the ten characters; nil when they do not make a number.
    private static func characters(_ bytes: [UInt8]) -> [Int]? {
        guard bytes.count == 10 else { return nil }
        var values: [Int] = []
        for (index, byte) in bytes.enumerated() {
            if (0x30...0x39).contains(byte) {
                values.append(Int(byte) - 0x30)
            } else if index == 2, let letter = letters.firstIndex(of: byte) {
                values.append(10 + letter)
            } else {
                return nil
            }
        }
        return (1...47).contains(values[0] * 10 + values[1]) ? values : nil
    }

    /// From the right, the characters count 2, 1, 2, … times; the digits of the products are added, and the check digit
    /// makes the sum a multiple of ten. In prefectures 11–14 medical institutions use only the last six of the nine.
    private static func checkDigit(of values: [Int]) -> Int {
        let isShort = (11...14).contains(values[0] * 10 + values[1]) && [1, 3, 4, 5, 6].contains(values[2])
        let counted = values[..<9].suffix(isShort ? 6 : 9)
        let sum = counted.reversed().enumerated().reduce(0) { sum, item in
            let product = item.element * (item.offset.isMultiple(of: 2) ? 2 : 1)
            return sum + product / 10 + product % 10
        }
        return (10 - sum % 10) % 10
    }
}
