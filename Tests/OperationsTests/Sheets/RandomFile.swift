import Forms
import Registry
import Spreadsheet
import Tabular
import TestSupport

/// A facility's file as it could come: in order, or with some of it wrong, cut short, emptied or unreadable.
struct RandomFile {
    private(set) var rows: [[String]]
    private var random: SeededGenerator

    private static let noise = [
        "", " ", "a", "山田", "髙﨑", "=1+1", "+81-3-0000-0000", "-", "@here", "'x", "a,b", "a;b", "a\tb", "い\nろ",
        "\"い\"", "①㈱", "ﾃｽﾄ", "医師", "○", "a@example.jp", "a@@example.jp", "2026/11/2", "患者さんへ",
    ]

    init(seed: UInt64, _ definition: NetworkDefinition) {
        random = SeededGenerator(seed: seed)
        let head = [
            ["申込日", "令和8年11月2日"], ["事業所名", "みどり台内科クリニック"], ["施設種別", "診療所"], ["郵便番号", "201-0012"],
            ["所在地", "東京都狛江市中和泉1-2-3"], ["電話番号", "03-3480-0000"], ["管理者氏名", "緑川 誠"],
            ["管理者メールアドレス", "incho@midoridai.example.jp"], ["押印", "省略"], ["本人確認", "職員名簿で確認済み"],
            ["利用規約の説明", "説明し同意を得た"],
        ]
        let consents = definition.consents.map { ["同意：\($0.label.ja)", "同意する"] }
        let people = (1...5).map {
            ["試験 花子\($0)", "シケン ハナコ", "看護師", "", "p\($0)@midoridai.example.jp", $0 == 1 ? "○" : "", ""]
        }
        let header = ["氏名", "フリガナ", "職種", "職種（その他）", "メールアドレス", "MCS管理者", "電話番号"]
        rows = head + consents + [[]] + [header] + people
        // A table alone has its heading on top, where nothing else has room.
        if Int.random(in: 0..<4, using: &random) == 0 { rows = [header] + people }
        disturb()
    }

    private mutating func disturb() {
        for index in rows.indices where Int.random(in: 0..<5, using: &random) == 0 && !rows[index].isEmpty {
            switch Int.random(in: 0..<5, using: &random) {
            case 0: rows[index] = []
            case 1: rows[index].removeLast()
            case 2: rows[index].append(Self.noise.randomElement(using: &random) ?? "")
            default:
                let column = Int.random(in: rows[index].indices, using: &random)
                rows[index][column] = Self.noise.randomElement(using: &random) ?? ""
            }
        }
    }

    /// Sometimes with bytes in a row that are no text.
    mutating func bytes(_ dialect: Dialect) throws -> [UInt8] {
        var writer = CSVWriter(dialect)
        for row in rows { try writer.append(row: row) }
        guard Bool.random(using: &random) else { return writer.bytes }
        let lines = try Table.read(writer.bytes).rows.filter { $0.cells.count > 2 }
        guard let line = lines.randomElement(using: &random), let cell = line.cells.last else {
            return writer.bytes
        }
        var bytes = writer.bytes
        let wrong: [UInt8] =
            switch dialect.encoding {
            case .utf8, .utf8WithBOM: [0xE5, 0xB1]
            case .cp932: [0x81, 0x20]
            case .utf16LittleEndian: [0x00, 0xDC]
            case .utf16BigEndian: [0xDC, 0x00]
            }
        bytes.insert(contentsOf: wrong, at: cell.position.offset)
        return bytes
    }

    func workbook() throws -> [UInt8] {
        var writer = try WorkbookWriter()
        try writer.beginSheet(named: "名簿")
        for row in rows {
            try writer.append(
                row.enumerated().map { column, text in
                    text == "'x" && column > 1
                        ? StyledText(text, fault: .errorValue("#REF!")) : StyledText(text)
                })
        }
        return try writer.finish()
    }
}

/// Repeatable randomness (SplitMix64): a failing round is found again by its seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
