import FoundationEssentials
import Tabular
import Testing

/// A file of the folder `NastyFiles` and what must become of it.
struct NastyFile: Sendable, CustomTestStringConvertible {
    let name: String
    let verdict: Verdict
    var testDescription: String { name }

    enum Verdict: Sendable {
        /// - `rows`: one letter each: `d` decoded, `x` damaged, `-` blank.
        /// - `message`: what the first damaged row is told begins with it.
        /// - `holds`: texts that stand in a field, scalar by scalar.
        case read(Dialect, rows: String, message: String = "", holds: [String] = [])
        case refused(UnreadableFile, message: String)
    }

    init(_ name: String, _ verdict: Verdict) {
        self.name = name
        self.verdict = verdict
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "NastyFiles")

    func bytes() throws -> [UInt8] { Array(try Data(contentsOf: Self.folder.appending(path: name))) }

    static let all = encodings + structures + texts + noTables
}

extension NastyFile {
    private static let crlf = Dialect(encoding: .utf8)
    private static let lf = Dialect(encoding: .utf8, lineEnding: .lf)
    private static let marked = Dialect(encoding: .utf8WithBOM)
    private static let cp932 = Dialect(encoding: .cp932)
    private static let unicodeText = Dialect(encoding: .utf16LittleEndian, separator: .tab)
    private static let utf16 = Dialect(encoding: .utf16LittleEndian)

    private static let encodings = [
        NastyFile(
            "cp932-bad-row.csv",
            .read(cp932, rows: "ddxd", message: "3行目の1列目に、文字として読めないデータ（81 AD、", holds: ["髙橋 健一", "佐藤 直樹"])),
        NastyFile(
            "cp932-cut-character.csv",
            .read(
                cp932, rows: "dxd", message: "2行目の1列目に、文字として読めないデータ（8D、", holds: ["n.sato@midoridai.example.jp"]
            )),
        NastyFile(
            "cp932-windows-only.csv",
            .read(cp932, rows: "ddd", holds: ["髙橋 健一", "①㈱Ⅱ～－№℡", "\u{FA11}山 ﾊﾅｺ", "表ソ能ポ"])),
        NastyFile("cp932-user-defined.csv", .read(cp932, rows: "dd", holds: ["\u{E000}田 花子"])),
        NastyFile(
            "cp932-utf8-row.csv",
            .read(
                cp932, rows: "ddxd", message: "3行目の1列目からの文字は、ほかの行と違う文字コード（UTF-8）",
                holds: ["髙橋 健一", "佐藤 直樹"])),
        NastyFile("cp932-half-width-kana.csv", .read(cp932, rows: "dddd", holds: ["ﾔﾏﾀﾞ", "ﾊﾅｺ"])),
        NastyFile(
            "utf8-cp932-row.csv",
            .read(crlf, rows: "ddxd", message: "3行目の1列目に、文字として読めないデータ（8E、", holds: ["髙橋 健一", "佐藤 直樹"])),
        NastyFile("utf8-valid-as-cp932.csv", .read(lf, rows: "ddd", holds: ["ああ", "佐佐", "名"])),
        NastyFile("utf8-overlong.csv", .read(crlf, rows: "ddxd", message: "3行目の1列目に、文字として読めないデータ（C0、")),
        NastyFile("utf8-two-marks.csv", .read(marked, rows: "dd", holds: ["\u{FEFF}氏名"])),
        NastyFile("utf8-joined.csv", .read(marked, rows: "dddd", holds: ["氏名", "\u{FEFF}氏名"])),
        NastyFile("utf16le.txt", .read(unicodeText, rows: "dd", holds: ["髙橋 健一"])),
        NastyFile(
            "utf16be.txt",
            .read(Dialect(encoding: .utf16BigEndian, separator: .tab), rows: "dd", holds: ["髙橋 健一"])),
        NastyFile("utf16le-unmarked.txt", .refused(.unmarkedUTF16, message: "UTF-16のファイルのようですが")),
        NastyFile("utf16be-unmarked.txt", .refused(.unmarkedUTF16, message: "UTF-16のファイルのようですが")),
        NastyFile(
            "utf16-lone-surrogate.txt",
            .read(utf16, rows: "dxd", message: "2行目の1列目に、文字として読めないデータ（42 D8、")),
        NastyFile(
            "utf16-odd-byte.txt", .read(utf16, rows: "ddx", message: "3行目の1列目に、文字として読めないデータ（41、")),
        NastyFile("utf32.csv", .refused(.binary(offset: 2), message: "文字のデータではないようです")),
        NastyFile("latin1.csv", .read(cp932, rows: "dxx", message: "2行目の1列目に、文字として読めないデータ")),
        NastyFile("euc-jp.csv", .refused(.eucJP, message: "日本語EUC（EUC-JP）のファイルのようです")),
        NastyFile("euc-jp-bad-byte.csv", .refused(.eucJP, message: "日本語EUC（EUC-JP）のファイルのようです")),
        NastyFile("iso-2022-jp.csv", .refused(.escapeSequence(offset: 0), message: "JISコード（ISO-2022-JP）")),
    ]

    private static let structures = [
        NastyFile("line-ends-mixed.csv", .read(crlf, rows: "ddd-d", holds: ["薬剤師"])),
        NastyFile("line-ends-cr.csv", .read(Dialect(encoding: .cp932, lineEnding: .cr), rows: "ddd")),
        NastyFile(
            "line-ends-unicode.csv", .read(lf, rows: "dd", holds: ["一\u{2028}二\u{85}三\u{B}四\u{C}五"])),
        NastyFile(
            "quoted-line-breaks.csv", .read(crlf, rows: "ddd", holds: ["月・水\r\n", "\"午後\"のみ\r可\n"])),
        NastyFile("trailing-commas.csv", .read(crlf, rows: "ddddd--", holds: ["", "医師"])),
        NastyFile("blank-only.csv", .read(crlf, rows: "---")),
        NastyFile(
            "quote-open.csv",
            .refused(
                .unterminatedQuote(Position(offset: 131, line: 3, column: 0)), message: "3行目の1列目で始まる引用符")),
        NastyFile(
            "quote-open-closed-later.csv", .read(crlf, rows: "dxd", message: "3行目の1列目で、閉じる引用符（\"）のあとに")),
        NastyFile(
            "quote-backslash.csv", .read(crlf, rows: "dxd", message: "2行目の2列目で、閉じる引用符（\"）のあとに")),
        NastyFile("quote-after-blank.csv", .read(crlf, rows: "dd", holds: [" \"月", "水\""])),
        NastyFile("quote-inside.csv", .read(crlf, rows: "dd", holds: ["5\" の画面"])),
        NastyFile(
            "sep-semicolon.csv",
            .read(
                Dialect(encoding: .utf8WithBOM, separator: .semicolon, declaresSeparator: true), rows: "-dd",
                holds: ["月,水,金,土,日"])),
        NastyFile(
            "sep-tab.txt",
            .read(
                Dialect(encoding: .utf16LittleEndian, separator: .tab, declaresSeparator: true), rows: "-dd",
                holds: ["月,水"])),
        NastyFile("sep-unknown.csv", .read(crlf, rows: "dd", holds: ["sep=|"])),
        NastyFile("sep-quoted.csv", .read(crlf, rows: "dd", holds: ["sep=;", "備考"])),
        NastyFile("dos-end.csv", .read(cp932, rows: "dd-", holds: ["医師"])),
        NastyFile("dos-end-in-last-row.csv", .read(cp932, rows: "dd", holds: ["医師"])),
        NastyFile("dos-end-utf16.txt", .read(unicodeText, rows: "dd-", holds: ["医師"])),
        NastyFile("dos-end-only.csv", .refused(.empty, message: "ファイルが空です。")),
        NastyFile("empty.csv", .refused(.empty, message: "ファイルが空です。")),
        NastyFile("mark-only.csv", .refused(.empty, message: "ファイルが空です。")),
    ]

    /// Read as they are: what a name may hold, the checks of an application decide.
    private static let texts = [
        NastyFile(
            "formulas.csv",
            .read(
                marked, rows: "dddd",
                holds: ["=HYPERLINK(\"http://example.com\")", "=1+1", "+81-3-0000-0000", "@SUM(A1)", "＝１＋１"])),
        NastyFile(
            "invisible.csv",
            .read(
                lf, rows: "dddd",
                holds: [
                    "\u{202E}山田\u{202C} 花子", "鈴\u{200B}木\u{AD}", "看\u{2060}護師", "\u{200F}佐藤", "薬剤師\u{200D}",
                ])),
        NastyFile(
            "variants.csv",
            .read(
                lf, rows: "dddd",
                holds: ["神田 福", "\u{FA19}\u{FA1B}", "葛\u{E0100}城", "𠮷野", "か\u{3099}", "e\u{301}"])),
        NastyFile("emoji.csv", .read(lf, rows: "dd", holds: ["👩‍⚕️🏥"])),
        NastyFile("control-characters.csv", .read(lf, rows: "dd", holds: ["a\u{7}b\u{7F}\u{1}"])),
    ]

    private static let noTables = [
        NastyFile("nul.csv", .refused(.binary(offset: 134), message: "文字のデータではないようです（先頭から134バイト")),
        NastyFile("nul-padded.csv", .refused(.binary(offset: 131), message: "文字のデータではないようです")),
        NastyFile("workbook.xlsx", .refused(.otherFormat(.zip), message: "Excelブック（.xlsx）")),
        NastyFile("workbook.xls", .refused(.otherFormat(.compoundFile), message: "以前の形式のExcelブック")),
        NastyFile("document.pdf", .refused(.otherFormat(.pdf), message: "PDFファイルです。")),
        NastyFile("html-table.xls", .refused(.otherFormat(.markup), message: "HTMLかXMLのファイルです。")),
        NastyFile("xml-workbook.xls", .refused(.otherFormat(.markup), message: "HTMLかXMLのファイルです。")),
    ]
}
