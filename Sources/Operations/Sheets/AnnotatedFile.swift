import Registry
import Spreadsheet
import Tabular

/// A file as it was received with the verdict and the reasons in front of every row, so that the facility corrects this
/// very file and returns it. CSV stays byte for byte what it was behind the two columns; a workbook keeps the texts of its
/// sheet.
struct AnnotatedFile {
    let bytes: [UInt8]
    /// `type/subtype`.
    let mediaType: String
    /// How names of such files end; the first is for a name that ends otherwise.
    private let endings: [String]

    /// - Parameter limits: those under which it came in.
    /// - Throws: what of the file cannot be read or written.
    init(_ file: [UInt8], _ remarks: [FileRemark], limits: Limits) throws(Refusal) {
        if Workbook.isWorkbook(file) {
            bytes = try Self.workbook(file, remarks, limits)
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            endings = [".xlsx"]
        } else {
            bytes = try Self.table(file, remarks, limits)
            mediaType = "text/csv"
            endings = [".csv", ".txt", ".tsv"]
        }
    }

    /// After the name that the file came under: `名簿（確認結果）.csv`.
    func name(after original: String) -> String {
        let ending = endings.first { original.lowercased().hasSuffix($0) }
        let stem = original.dropLast(ending?.count ?? 0)
        let mark = stem.hasSuffix(Self.mark) ? "" : Self.mark
        return stem + mark + (ending.map { String(original.suffix($0.count)) } ?? endings[0])
    }

    private static let mark = "（確認結果）"

    private static func table(
        _ file: [UInt8], _ remarks: [FileRemark], _ limits: Limits
    ) throws(Refusal) -> [UInt8] {
        do {
            var (rows, illegible): ([SheetRow], Set<Int>) = ([], [])
            let dialect = try Table.forEachRow(in: file, limits: limits) { row in
                rows.append(SheetRow(row))
                if case .otherEncoding = row.fault { illegible.insert(row.lines.lowerBound) }
            }
            let verdicts = FileVerdicts(
                Array(rows.dropFirst(dialect.declaresSeparator ? 1 : 0)), remarks,
                FileVerdicts.Layout(
                    separator: " ", unreadable: "（この行は、届いたときのまま残してあります。）", illegibleLines: illegible))
            return try FrontColumns(dialect, replacing: verdicts.columnsInFront).put(
                verdicts.front.mapValues { $0.legible(in: dialect.encoding) },
                below: verdicts.top?.legible(in: dialect.encoding), before: file, limits: limits)
        } catch {
            throw .unreadable(error.message)
        }
    }

    private static func workbook(
        _ file: [UInt8], _ remarks: [FileRemark], _ limits: Limits
    ) throws(Refusal) -> [UInt8] {
        let contents: WorkbookContents
        do {
            contents = try Workbook.read(file, limits: limits)
        } catch {
            throw .unreadable(error.message)
        }
        let verdicts = FileVerdicts(
            contents.sheet.rows.map(SheetRow.init), remarks,
            FileVerdicts.Layout(separator: "\n", unreadable: "（値を読み取れないセルは「#N/A」などのままにしてあります。）"))
        let columns = FrontColumnsOfSheet(
            of: contents.sheet, replacing: verdicts.columnsInFront, styles: remarks.styles,
            headings: verdicts.headingLines)
        do {
            return try columns.workbook(
                verdicts.front.mapValues(\.styled), below: verdicts.top.map(\.styled))
        } catch {
            throw Refusal(.software, Bilingual(ja: error.message.ja, en: error.message.en))
        }
    }
}

extension [String] {
    /// Says so where a character of a text is one that the encoding lacks.
    fileprivate func legible(in encoding: Encoding) -> [String] {
        map { encoding.canHold($0) ? $0 : $0 + "（〓は、このファイルの文字コードで表せない文字です。）" }
    }

    /// The verdict in its colour, and the reasons beside it.
    fileprivate var styled: [StyledText] {
        guard let first, let verdict = Verdict(rawValue: first) else {
            return map { StyledText($0, style: .header) }
        }
        let style: CellStyle =
            switch verdict {
            case .inOrder: .plain
            case .look: .warning
            case .correct: .error
            }
        return [StyledText(first, style: style)] + dropFirst().map { StyledText($0) }
    }
}

extension [FileRemark] {
    /// The cells that errors and warnings are about; the gravest colour counts.
    fileprivate var styles: [CellReference: CellStyle] {
        var styles: [CellReference: CellStyle] = [:]
        for remark in self {
            guard let line = remark.place.line, let column = remark.place.column else { continue }
            let cell = CellReference(row: line, column: column - 1)
            switch remark.severity {
            case .error: styles[cell] = .error
            case .warning: if styles[cell] == nil { styles[cell] = .warning }
            case .note: break
            }
        }
        return styles
    }
}
