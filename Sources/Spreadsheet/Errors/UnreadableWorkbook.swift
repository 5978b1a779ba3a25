/// Why nothing can be read from a workbook at all. Faults of single cells are `CellFault`.
package enum UnreadableWorkbook: Error, Sendable, Hashable {
    case tooLarge(bytes: Int, limit: Int)
    /// A known kind of file that is no `.xlsx`.
    case otherFormat(OtherFormat)
    /// No sheet that is shown holds anything; the hidden ones that do.
    case empty(hiddenSheets: [String])
    /// The ZIP archive is cut off or damaged.
    case brokenArchive
    /// A part of the package is no XML, or not what the standard says; the line inside it, from 1.
    case brokenPart(String, line: Int?)
    case missingPart(String)
    /// Two parts of one name: which of them counts would be a guess.
    case duplicatePart(String)
    /// A part with a document type declaration, which no workbook has and attacks do.
    case documentType(part: String)
    /// A part with more names, levels, sheets or formats than any workbook has.
    case tooComplex(part: String)
    case tooManyParts(limit: Int)
    /// The parts take more bytes than this when unpacked.
    case unpacksTooFar(limit: Int)
    /// The texts together take more bytes than a file may have.
    case tooMuchText(limit: Int)
    case tooManyRows(limit: Int)
    /// The row of the sheet, from 1.
    case tooManyColumns(row: Int, limit: Int)
    case textTooLong(CellReference, limit: Int)
}

extension UnreadableWorkbook {
    package var message: (ja: String, en: String) {
        switch self {
        case .tooLarge(let bytes, let limit):
            (
                "ファイルが大きすぎます（\(megabytes(bytes)) MB、上限は\(megabytes(limit)) MB）。分けて保存してください。",
                "The file is too large (\(megabytes(bytes)) MB, at most \(megabytes(limit)) MB). Split it."
            )
        case .otherFormat(let format): format.message
        case .empty(let hidden) where hidden.isEmpty:
            ("ブックのどのシートにも値がありません。", "No sheet of the workbook holds anything.")
        case .empty(let hidden):
            (
                "表示されているシートに値がありません。非表示のシート（\(hidden.joined(separator: "、"))）は読みません。再表示して保存し直してください。",
                """
                No visible sheet holds anything, and hidden ones (\(hidden.joined(separator: ", "))) are not read. \
                Unhide the sheet and save the workbook again.
                """
            )
        case .brokenArchive, .brokenPart, .missingPart, .duplicatePart, .documentType, .tooComplex:
            damage
        case .tooManyParts, .unpacksTooFar, .tooMuchText, .tooManyRows, .tooManyColumns, .textTooLong:
            excess
        }
    }

    /// What the maker of the file did wrong: saving it again in Excel is what a person can do about it.
    private var damage: (ja: String, en: String) {
        let place: (ja: String, en: String) =
            switch self {
            case .brokenPart(let part, let line?): ("「\(part)」の\(line)行目を読めません", "\(part), line \(line)")
            case .brokenPart(let part, nil): ("「\(part)」を読めません", part)
            case .missingPart(let part): ("「\(part)」がありません", "\(part) is missing")
            case .duplicatePart(let part): ("「\(part)」が2つあります", "\(part) is there twice")
            case .documentType(let part): ("「\(part)」に文書型宣言があります", "\(part) has a document type")
            case .tooComplex(let part): ("「\(part)」が複雑すぎます", "\(part) is too complex")
            default: ("ZIPとして読めません", "the ZIP archive cannot be read")
            }
        return (
            "ブックが壊れています（\(place.ja)）。Excelで開き、「Excelブック（*.xlsx）」として保存し直してください。",
            "The workbook is damaged (\(place.en)). Open it in Excel and save it as an Excel workbook (.xlsx)."
        )
    }

    private var excess: (ja: String, en: String) {
        switch self {
        case .tooManyParts(let limit):
            (
                "ブックの部品（画像など）が上限（\(limit)個）を超えています。表だけを新しいブックに写してください。",
                "The workbook has more than \(limit) parts, such as images. Copy the table to a new workbook."
            )
        case .unpacksTooFar(let limit):
            (
                "ブックを展開すると上限（\(megabytes(limit)) MB）を超えます。表だけを新しいブックに写すか、分けて保存してください。",
                """
                Unpacked, the workbook exceeds \(megabytes(limit)) MB. Copy the table to a new workbook, \
                or split it.
                """
            )
        case .tooMuchText(let limit):
            (
                "表の文字の量が上限（\(megabytes(limit)) MB）を超えています。分けて保存してください。",
                "The table's text exceeds \(megabytes(limit)) MB. Split the file."
            )
        case .tooManyRows(let limit):
            ("行数が上限（\(limit)行）を超えています。分けて保存してください。", "More than \(limit) rows. Split the file.")
        case .tooManyColumns(let row, let limit):
            (
                "\(row)行目に、上限（\(limit)列）より右のセルの値があります。",
                "Row \(row) has values to the right of column \(limit), the last one allowed."
            )
        case .textTooLong(let cell, let limit):
            (
                "セル\(cell)が長すぎます（上限は\(limit)バイト）。",
                "Cell \(cell) is too long (at most \(limit) bytes)."
            )
        default: ("", "")
        }
    }
}

extension UnreadableWorkbook {
    /// Whether there is nothing wrong with it but its size.
    package var exceedsLimit: Bool {
        switch self {
        case .tooLarge, .tooManyParts, .unpacksTooFar, .tooMuchText, .tooManyRows, .tooManyColumns,
            .textTooLong:
            true
        default: false
        }
    }
}

/// Without the names of sheets, which are somebody's words.
extension UnreadableWorkbook: CustomStringConvertible {
    package var description: String {
        if case .empty(let hidden) = self {
            return "no visible sheet holds anything; hidden sheets that do: \(hidden.count)"
        }
        return message.en
    }
}

/// Mebibytes with one decimal, rounded up, so that what is too large never looks as if it fitted.
private func megabytes(_ bytes: Int) -> String {
    let unit = 1024 * 1024
    let tenths = bytes / unit * 10 + (bytes % unit * 10 + unit - 1) / unit
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
}
