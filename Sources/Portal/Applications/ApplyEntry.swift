import Operations
import Registry
import Secrets
import Web

/// What somebody typed and chose on the page on which one applies, so that nothing of it is lost when it comes back.
struct ApplyEntry: Sendable {
    let applicant: Applicant
    /// By the item's id.
    var values: [String: String] = [:]
    /// Form 1 stands in the file itself.
    var isInFile = false
    /// Of an individual, by the roster's column.
    var person: [String: String] = [:]
    /// The token of the application that this one corrects.
    var corrects: String?

    static let wayField = "form-1"
    static let inFile = "in-file"
    static let fileField = "roster"
    static let correctsField = "corrects"
    static let wordingField = "wording"

    /// - Parameter appliedOn: as the field holds it before anything is typed.
    init(_ applicant: Applicant, appliedOn: String) {
        self.applicant = applicant
        values["applied-on"] = appliedOn
    }

    init(_ applicant: Applicant, _ form: FormFields, _ network: NetworkDefinition) throws(FormFields.Fault) {
        self.applicant = applicant
        let way = try form.value(Self.wayField)
        isInFile = applicant == .facility && way == Self.inFile
        for item in FormItem.items(for: applicant, of: network) { values[item.id] = try form.value(item.id) }
        if applicant == .individual {
            for field in PersonField.all { person[field.column] = try form.value(field.id) }
        }
        let token = try form.value(Self.correctsField)
        corrects = token.isEmpty ? nil : token
    }

    /// Nothing was typed about the person who applies.
    var isNobody: Bool { person.values.allSatisfy(\.isBlank) }

    /// A mark of everything that is told and consented to: whoever saw another version is shown this one first (J10).
    static func wording(of network: NetworkDefinition) -> String {
        let notice = network.privacyNotice
        let texts =
            [notice.version, notice.wording.ja, notice.wording.en]
            + network.consents.flatMap { [$0.id, $0.version, $0.wording.ja, $0.wording.en] }
        return Base64URL.encode(sha256(Array(texts.joined(separator: "\u{0}").utf8)))
    }

    func submission(_ file: MultipartForm.File?, _ network: NetworkDefinition) -> SubmitApplication {
        let rows = isInFile ? nil : rows(network)
        return SubmitApplication(
            applicant: applicant, form: rows.map(TypedForm.init), typed: Array(encoded(network).utf8),
            file: file.map { SubmitApplication.Upload(name: $0.name, bytes: $0.bytes) },
            roster: roster(network),
            corrects: corrects)
    }

    private func rows(_ network: NetworkDefinition) -> [[String]] {
        let kind = FormItem.kindRow(applicant, of: network).map { [$0] } ?? []
        return kind
            + FormItem.items(for: applicant, of: network).compactMap { item in
                sheetValue(item, network).map { [item.label.ja, $0] }
            }
    }

    /// What a choice stands for in the sheet; what is none of a list's choices stays as it came, and is refused there.
    private func sheetValue(_ item: FormItem, _ network: NetworkDefinition) -> String? {
        guard let value = values[item.id], !value.isEmpty else { return nil }
        return switch item.answer {
        case .tick(let words): words
        case .consent: "同意する"
        case .facilityType: network.codes.facilityTypes.first { $0.id == value }?.label.ja ?? value
        case .choice(let choices):
            Int(value).flatMap { choices.indices.contains($0) ? choices[$0].ja : nil } ?? value
        case .text, .day, .email, .telephone: value
        }
    }

    /// Headings and the one row of whoever applies for themselves.
    private func roster(_ network: NetworkDefinition) -> [[String]] {
        guard applicant == .individual else { return [] }
        let cells = PersonField.all.map { field in
            let value = person[field.column] ?? ""
            guard field.id == "person-profession" else { return value }
            return network.codes.professions.first { $0.id == value }?.label.ja ?? value
        }
        return [PersonField.all.map(\.column), cells]
    }

    /// What was typed, as it is kept: `application/x-www-form-urlencoded`, in the order of the form.
    func encoded(_ network: NetworkDefinition) -> String {
        let items = FormItem.items(for: applicant, of: network).map { ($0.id, values[$0.id] ?? "") }
        let own = applicant == .individual ? PersonField.all.map { ($0.id, person[$0.column] ?? "") } : []
        return (items + own).filter { !$0.1.isEmpty }
            .map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
    }

    /// WHATWG URL Standard, 5.2.
    private static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: " "): encoded += "+"
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"):
                encoded.unicodeScalars.append(UnicodeScalar(byte))
            default: encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}

/// A column of the roster, for whoever applies for themselves.
struct PersonField: Sendable {
    let id: String
    let column: String
    let english: String
    var isRequired = false

    static let all = [
        PersonField(id: "person-name", column: "氏名", english: "Name", isRequired: true),
        PersonField(id: "person-kana", column: "フリガナ", english: "Reading (katakana)"),
        PersonField(id: "person-profession", column: "職種", english: "Profession", isRequired: true),
        PersonField(id: "person-profession-other", column: "職種（その他）", english: "Profession (other)"),
        PersonField(
            id: "person-email", column: "メールアドレス", english: "E-mail address", isRequired: true),
        PersonField(id: "person-telephone", column: "電話番号", english: "Telephone"),
    ]
}
