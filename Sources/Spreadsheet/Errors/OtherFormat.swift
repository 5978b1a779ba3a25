/// Files that people send in place of an `.xlsx`.
package enum OtherFormat: Sendable, Hashable, CaseIterable {
    /// Encrypted with a password to open it.
    case passwordProtected
    /// `.xls`, Excel before 2007.
    case oldWorkbook
    /// Another file of Office before 2007, or one that we cannot tell from an encrypted one.
    case compoundFile
    /// `.xlsm`, `.xltm`.
    case macroWorkbook
    /// `.xlsb`.
    case binaryWorkbook
    /// `.ods` and its siblings.
    case openDocument
    /// `.docx`, `.pptx`.
    case otherOfficeDocument
    /// Any other ZIP archive.
    case zip

    package var message: (ja: String, en: String) {
        let saveAs = (
            ja: "Excelで開き、「Excelブック（*.xlsx）」として保存し直してください。",
            en: "Open it in Excel and save it as an Excel workbook (.xlsx)."
        )
        return switch self {
        case .passwordProtected:
            (
                "パスワードで保護されたブックは読めません。Excelで開き、パスワードを外して.xlsxとして保存し直してください。",
                "The workbook is protected with a password. Open it, remove the password and save it as .xlsx."
            )
        case .oldWorkbook:
            ("以前の形式のExcelブック（.xls）です。\(saveAs.ja)", "This is an old Excel workbook (.xls). \(saveAs.en)")
        case .compoundFile:
            (
                "パスワードで保護されたブックか、以前の形式（.xlsなど）のファイルです。Excelで開き、パスワードを付けずに.xlsxとして保存し直してください。",
                """
                This is a password-protected workbook or an old Office file such as .xls. \
                Save it as .xlsx without a password.
                """
            )
        case .macroWorkbook:
            (
                "マクロの入ったブック（.xlsm）は受け取れません。\(saveAs.ja)",
                "Workbooks with macros (.xlsm) are refused. \(saveAs.en)"
            )
        case .binaryWorkbook:
            ("バイナリ形式のExcelブック（.xlsb）です。\(saveAs.ja)", "This is a binary Excel workbook (.xlsb). \(saveAs.en)")
        case .openDocument:
            (
                "OpenDocument形式（.ods）のファイルです。「Excel 2007-365（.xlsx）」として保存し直してください。",
                "This is an OpenDocument file (.ods). Save it as “Excel 2007-365 (.xlsx)”."
            )
        case .otherOfficeDocument:
            (
                "WordやPowerPointのファイルです。表をExcelブック（.xlsx）に写してください。",
                "This is a Word or PowerPoint file. Copy the table to an Excel workbook (.xlsx)."
            )
        case .zip:
            (
                "ZIPファイルですが、Excelブックではありません。中のファイルを取り出して送ってください。",
                "This is a ZIP file but no Excel workbook. Take the file out of it and send that."
            )
        }
    }
}
