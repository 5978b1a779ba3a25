import Registry

/// What a text has to be. Every rule refuses control characters; all but `prose` refuse line breaks.
enum TextRule: Sendable {
    /// One line, as shown on screens and in letters.
    case line
    /// Paragraphs.
    case prose
    /// A line's name in the application sheet: no comma or quote, since it is a cell of a CSV file.
    case sheetLabel
    /// `[a-z][a-z0-9-]{1,30}`.
    case identifier
    /// The municipality's six digits, with their check digit.
    case municipality
    case email
    case telephone
    /// Only `https` (S8).
    case url
    /// `YYYY-MM-DD`, an existing day.
    case date

    /// Nil when the text keeps to the rule.
    func fault(in text: String) -> Fault? {
        if text.count > maximumLength { return .tooLong(maximumLength) }
        if hasControlCharacter(text) || (self != .prose && text.contains("\n")) { return .controlCharacter }
        return switch self {
        case .line, .prose: nil
        case .sheetLabel: text.contains(where: { ",\"、：:".contains($0) }) ? .notSheetLabel : nil
        case .identifier: isIdentifier(text) ? nil : .notIdentifier
        case .municipality: isMunicipality(text) ? nil : .notMunicipality
        case .email: isEmail(text) ? nil : .notEmail
        case .telephone: isTelephone(text) ? nil : .notTelephone
        case .url: isHTTPS(text) ? nil : .notHTTPS
        case .date: Day(iso: text) != nil ? nil : .notDate
        }
    }

    private var maximumLength: Int {
        switch self {
        case .prose: 10_000
        case .sheetLabel: 60
        default: 300
        }
    }
}

/// Controls but for line feeds, and Unicode's own line and paragraph separators.
func hasControlCharacter(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
        switch scalar.value {
        case 0x0A: false
        case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }
}

private func isIdentifier(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (2...31).contains(bytes.count), bytes.first.map(isLowerCase) == true else { return false }
    return bytes.allSatisfy { isLowerCase($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
}

private func isLowerCase(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

private func isMunicipality(_ text: String) -> Bool {
    (try? MunicipalityCode(written: text))?.digits == text
}

/// The network's own addresses are written as they are: what would need a repair is refused.
private func isEmail(_ text: String) -> Bool {
    (try? EmailAddress(written: text))?.text == text
}

private func isTelephone(_ text: String) -> Bool {
    (try? Telephone(written: text))?.text == text
}

private func isHTTPS(_ text: String) -> Bool {
    text.wholeMatch(of: /https:\/\/[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+(\/[!-~]*)?/) != nil
}

extension Fault {
    static func tooLong(_ limit: Int) -> Fault {
        Fault(
            "\(limit)文字以内で書いてください。", "At most \(limit) characters.",
            remedy: "短くしてください。", "Shorten it.")
    }

    static let notSheetLabel = Fault(
        "申込書の行の名前に、読点・カンマ・コロン・引用符は使えません。",
        "The name of a line in the application sheet may not hold commas, colons or quotes.",
        remedy: "ほかの言い方にしてください。", "Put it differently.")

    static let notIdentifier = Fault(
        "半角の英小文字で始まり、英小文字・数字・ハイフンから成る31文字以内の名前ではありません。",
        "This is not a name of lower-case letters, digits and hyphens (2 to 31, a letter first).",
        remedy: "名前を付け直してください。", "Choose such a name.")

    static let notMunicipality = Fault(
        "全国地方公共団体コードとして正しくありません（6桁、末尾は検査数字）。",
        "This is not a municipality's code of six digits with its check digit.",
        remedy: "総務省の一覧で6桁のコードをご確認ください。", "Look the six digits up in the ministry's list.")

    static let notEmail = Fault(
        "メールアドレスの形になっていません。", "This is not an e-mail address.",
        remedy: "半角で、name@example.jp の形に書いてください。", "Write it in ASCII, as name@example.jp.")

    static let notTelephone = Fault(
        "電話番号の形になっていません。", "This is not a telephone number.",
        remedy: "0で始まる10桁か11桁の番号を、半角数字とハイフンで書いてください。",
        "Write 10 or 11 digits beginning with 0, with hyphens.")

    static let notHTTPS = Fault(
        "https:// で始まるアドレスではありません。", "This is not an address beginning with https://.",
        remedy: "https:// から書いてください。", "Write it in full, from https:// on.")

    static let notDate = Fault(
        "暦にある日付ではありません。", "This is not a day of the calendar.",
        remedy: "2026-11-03 のように書いてください。", "Write it as 2026-11-03.")
}
