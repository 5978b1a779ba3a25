/// The encodings that a facility's file may have. The raw value is a stable name for storage and `--json`.
package enum Encoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    /// What Excel writes as 「CSV UTF-8（コンマ区切り）」.
    case utf8WithBOM = "utf-8-bom"
    /// What Excel writes as 「CSV（コンマ区切り）」 in Japan: Shift_JIS with the vendor characters of NEC and IBM.
    case cp932
    /// What Excel writes as 「Unicode テキスト」, with tabs; always with a byte-order mark.
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"

    /// The name to show on a screen or in a message.
    package var label: (ja: String, en: String) {
        switch self {
        case .utf8: ("UTF-8", "UTF-8")
        case .utf8WithBOM: ("UTF-8（BOM付き）", "UTF-8 with a byte-order mark")
        case .cp932: ("シフトJIS（CP932）", "Shift_JIS (CP932)")
        case .utf16LittleEndian: ("UTF-16（リトルエンディアン）", "UTF-16, little-endian")
        case .utf16BigEndian: ("UTF-16（ビッグエンディアン）", "UTF-16, big-endian")
        }
    }

    /// False for CP932 on a machine whose C library came without its conversion modules.
    package var isAvailable: Bool { self != .cp932 || CP932DecodingTable.shared != nil }

    /// The bytes that a file in this encoding begins with; empty where there are none.
    package var byteOrderMark: [UInt8] {
        switch self {
        case .utf8, .cp932: []
        case .utf8WithBOM: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        }
    }

    /// Takes the place of a character that an encoding lacks: the printers' sign for one that is missing.
    package static let missingCharacter: Unicode.Scalar = "〓"

    /// Whether it has every character of a text.
    package func canHold(_ text: String) -> Bool {
        var bytes: [UInt8] = []
        return text.unicodeScalars.allSatisfy { bytes.append($0, in: self) }
    }

    /// DOS's sign for the end of a file, which some exports still write behind the text.
    var endSign: [UInt8] {
        switch self {
        case .utf8, .utf8WithBOM, .cp932: [ASCII.substitute]
        case .utf16LittleEndian: [ASCII.substitute, 0]
        case .utf16BigEndian: [0, ASCII.substitute]
        }
    }
}
