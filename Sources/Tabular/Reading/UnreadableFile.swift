/// Why no table can be read from a file at all. Faults of single rows are `RowFault`.
package enum UnreadableFile: Error, Sendable, Hashable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    case tooManyRows(limit: Int)
    case tooManyColumns(line: Int, limit: Int)
    /// Fields of all rows together.
    case tooManyCells(limit: Int)
    case fieldTooLong(Position, limit: Int)
    /// A quote that nothing closes; its position. All that follows would be one field.
    case unterminatedQuote(Position)
    /// A known kind of file that is no CSV.
    case otherFormat(FileFormat)
    /// Not text: a NUL, at this many bytes from the beginning.
    case binary(offset: Int)
    /// UTF-16, by the look of it, without the byte-order mark that says so.
    case unmarkedUTF16
    /// EUC-JP, by the look of it: read as CP932 it would turn into other characters without any error.
    case eucJP
    /// ISO-2022-JP: an escape sequence at this many bytes from the beginning.
    case escapeSequence(offset: Int)
    /// The machine's C library lacks this encoding: a fault of the installation, not of the file.
    case encodingUnavailable(Encoding)
}

extension UnreadableFile {
    package var message: (ja: String, en: String) {
        switch self {
        case .empty:
            ("ファイルが空です。", "The file is empty.")
        case .tooLarge(let bytes, let limit):
            (
                "ファイルが大きすぎます（\(megabytes(bytes)) MB、上限は\(megabytes(limit)) MB）。分けて保存してください。",
                "The file is too large (\(megabytes(bytes)) MB, at most \(megabytes(limit)) MB). Split it."
            )
        case .tooManyRows(let limit):
            ("行数が上限（\(limit)行）を超えています。分けて保存してください。", "More than \(limit) rows. Split the file.")
        case .tooManyColumns(let line, let limit):
            ("\(line)行目の列数が上限（\(limit)列）を超えています。", "Line \(line) has more than \(limit) columns.")
        case .tooManyCells(let limit):
            (
                "データの数（行数×列数）が上限（\(limit)個）を超えています。使っていない列や行を削除するか、分けて保存してください。",
                "More than \(limit) fields in all. Delete unused columns and rows, or split the file."
            )
        case .fieldTooLong(let position, let limit):
            (
                "\(position.label.ja)が長すぎます（上限は\(limit)バイト）。引用符（\"）の閉じ忘れがないか確かめてください。",
                "The field at \(position.label.en) exceeds \(limit) bytes. Was a quote (\") left open?"
            )
        case .unterminatedQuote(let position):
            (
                "\(position.label.ja)で始まる引用符（\"）が閉じられていません。",
                "The quote (\") that begins at \(position.label.en) is never closed."
            )
        case .otherFormat(let format):
            (
                "\(format.label.ja)です。Excelなどで開き、「CSV UTF-8（コンマ区切り）」として保存し直してください。",
                "This is \(format.label.en). Open it, for example in Excel, and save it as “CSV UTF-8”."
            )
        case .binary(let offset):
            (
                "文字のデータではないようです（先頭から\(offset)バイトの所に値0）。「CSV UTF-8（コンマ区切り）」として保存し直してください。",
                "This does not look like text (a zero at byte \(offset)). Save it as “CSV UTF-8”."
            )
        case .unmarkedUTF16:
            (
                "UTF-16のファイルのようですが、文字コードを示す印（BOM）がないため読めません。「CSV UTF-8（コンマ区切り）」として保存し直してください。",
                "This looks like UTF-16 without a byte-order mark and cannot be read. Save it as “CSV UTF-8”."
            )
        case .eucJP:
            (
                "日本語EUC（EUC-JP）のファイルのようです。この文字コードは読めません。書き出すシステムの設定を変えるか、「CSV UTF-8（コンマ区切り）」として保存し直してください。",
                "This looks like EUC-JP, which cannot be read. Export it differently or save it as “CSV UTF-8”."
            )
        case .escapeSequence(let offset):
            (
                "JISコード（ISO-2022-JP）のファイルは読めません（先頭から\(offset)バイト）。「CSV UTF-8（コンマ区切り）」として保存し直してください。",
                "Files in ISO-2022-JP cannot be read (an escape at byte \(offset)). Save it as “CSV UTF-8”."
            )
        case .encodingUnavailable(let encoding):
            (
                "このサーバーでは\(encoding.label.ja)を読めません。事務局の管理者にお知らせください。",
                "This server cannot read \(encoding.label.en): the C library's conversion modules are missing."
            )
        }
    }
}

extension UnreadableFile {
    /// Whether there is nothing wrong with it but its size.
    package var exceedsLimit: Bool {
        switch self {
        case .tooLarge, .tooManyRows, .tooManyColumns, .tooManyCells, .fieldTooLong: true
        default: false
        }
    }
}

extension UnreadableFile: CustomStringConvertible {
    package var description: String { message.en }
}

/// Mebibytes with one decimal, rounded up, so that what is too large never looks as if it fitted.
private func megabytes(_ bytes: Int) -> String {
    let unit = 1024 * 1024
    let tenths = bytes / unit * 10 + (bytes % unit * 10 + unit - 1) / unit
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
}
