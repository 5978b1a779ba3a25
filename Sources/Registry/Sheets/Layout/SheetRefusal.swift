/// Why a file is no application at all: nothing of it is taken in.
package enum SheetRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// No row that could be decoded holds anything.
    case empty
    /// No row names the roster's columns.
    case noRosterHeader
    /// Columns without which no person can be read, as the form names them.
    case columnsMissing([String])
    /// The roster lists nobody.
    case nobody
    /// Labels or columns of patient data (J10), by the words that gave them away, never by their content.
    case patientData(words: [String], lines: [Int])

    package var message: Bilingual {
        switch self {
        case .empty: Bilingual(ja: "ファイルに読み取れる内容がありません。", en: "The file holds nothing that can be read.")
        case .noRosterHeader:
            Bilingual(ja: "名簿の見出しの行が見つかりません。", en: "No row with the roster's headings was found.")
        case .columnsMissing(let names):
            Bilingual(
                ja: "名簿に次の列がありません：\(names.joined(separator: "、"))。",
                en: "The roster lacks these columns: \(names.joined(separator: ", ")).")
        case .nobody: Bilingual(ja: "名簿に一人も書かれていません。", en: "The roster lists nobody.")
        case .patientData(let words, let lines):
            Bilingual(
                ja: """
                    患者さんの情報と思われる項目があります：\(words.joined(separator: "、"))\
                    （\(lines.map(String.init).joined(separator: "、"))行目）。
                    """,
                en: """
                    Something looks like patient data: \(words.joined(separator: ", ")) \
                    (line \(lines.map(String.init).joined(separator: ", "))).
                    """)
        }
    }

    package var remedy: Bilingual {
        switch self {
        case .empty, .noRosterHeader, .columnsMissing:
            Bilingual(
                ja: "事務局が配布している様式に書き、見出しを変えずにお送りください。",
                en: "Use the form that the secretariat hands out, with its headings unchanged.")
        case .nobody: Bilingual(ja: "利用する方を一行に一人ずつ書いてください。", en: "Write each person on a row of their own.")
        case .patientData:
            Bilingual(
                ja: "この窓口では患者さんの情報をお預かりしません。その項目を消したファイルをお送りください。",
                en: "This desk takes no patient data. Send the file again without it.")
        }
    }

    /// Free of anything private: the kind of refusal alone.
    package var description: String {
        switch self {
        case .empty: "the sheet is empty"
        case .noRosterHeader: "the sheet has no roster header"
        case .columnsMissing(let names): "the roster lacks \(names.count) required columns"
        case .nobody: "the roster lists nobody"
        case .patientData(_, let lines): "the sheet has patient data columns in \(lines.count) lines"
        }
    }
}
