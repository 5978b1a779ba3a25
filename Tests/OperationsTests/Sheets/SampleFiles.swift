import Tabular
import Testing

/// Encodings that offices' files come in.
enum SampleEncoding: String, CaseIterable {
    case utf8, utf8WithBOM, cp932, utf16

    var encoding: Encoding {
        switch self {
        case .utf8: .utf8
        case .utf8WithBOM: .utf8WithBOM
        case .cp932: .cp932
        case .utf16: .utf16LittleEndian
        }
    }
}

/// Files that are no application at all.
struct RefusedFile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]

    static let all = [
        RefusedFile(testDescription: "empty", bytes: []),
        RefusedFile(testDescription: "no roster", bytes: Array("こんにちは\r\n".utf8)),
        RefusedFile(testDescription: "an open quote", bytes: Array("氏名,\"メール\r\n山田,a@example.jp\r\n".utf8)),
        RefusedFile(
            testDescription: "an Excel workbook",
            bytes: [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 1, count: 64)),
        RefusedFile(testDescription: "zeros", bytes: Array(repeating: 0, count: 32)),
        RefusedFile(
            testDescription: "patient data",
            bytes: Array("氏名,職種,メールアドレス,MCS管理者,患者名\r\n山田 花,看護師,a@example.jp,○,佐藤\r\n".utf8)),
        RefusedFile(testDescription: "a header and nobody", bytes: Array("氏名,職種,メールアドレス,MCS管理者\r\n".utf8)),
    ]
}
