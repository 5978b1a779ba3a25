import FoundationEssentials
import Operations
import Registry
import Web

/// What speaks against an application as it was sent: at its fields, and in the file.
struct ApplyTrouble: Sendable {
    var errors: [FormError] = []
    /// What is in the file, or concerns the whole.
    var found: [ShownProblem] = []
    /// The file with what was found in it.
    private var annotated: SubmitApplication.ReturnedUpload?

    init() {}

    /// One thing said at a field.
    init(_ error: FormError) {
        errors = [error]
    }

    /// An individual said nothing about themselves: all that is missing, at once.
    static func nobody(_ network: NetworkDefinition, _ entry: ApplyEntry, _ t: Language) -> ApplyTrouble {
        var trouble = ApplyTrouble()
        trouble.errors = PersonField.all.filter(\.isRequired).map { .missing($0, t) }
        for item in FormItem.items(for: .individual, of: network) {
            guard case .consent(let clause) = item.answer, clause.required,
                entry.values[item.id, default: ""].isEmpty
            else { continue }
            trouble.errors.append(.notAgreed(item, clause, t))
        }
        return trouble
    }

    /// What was found, at the field where it was typed; the rest in a table.
    ///
    /// - Parameter items: those of form 1 that the page asks for; nil for all of them.
    init(
        _ problems: [Problem], file: SubmitApplication.ReturnedUpload?, _ entry: ApplyEntry,
        items: [FormItem]? = nil, _ network: NetworkDefinition, _ t: Language
    ) {
        let labels = Self.fields(items ?? FormItem.items(for: entry.applicant, of: network), entry)
        for problem in problems {
            let field = problem.place.columnName.flatMap { labels[$0] }
            let isTyped = problem.place.line == nil || entry.applicant == .individual
            if let field, isTyped, !entry.isInFile {
                guard problem.severity == .error else { continue }
                errors.append(
                    FormError(
                        field: field.id, message: field.named(in: problem.message[t], t),
                        remedies: [field.named(in: problem.remedy[t], t)]))
            } else {
                found.append(ShownProblem(problem))
            }
        }
        let inFile = found.count { $0.severity == .error }
        if inFile > 0 { errors.append(Self.wrongFile(inFile, entry, t)) }
        annotated = inFile > 0 ? file : nil
        if entry.applicant == .facility, inFile == 0 { errors.append(.fileForgotten(t)) }
    }

    /// A field of the page, and what the sheet calls it.
    private struct Named {
        let id: String
        let label: Bilingual

        /// A sheet's labels are Japanese; a page calls its fields as its reader sees them.
        func named(in text: String, _ t: Language) -> String {
            t == .ja ? text : text.replacing(label.ja, with: label.en)
        }
    }

    private static func fields(_ items: [FormItem], _ entry: ApplyEntry) -> [String: Named] {
        let items = items.map { Named(id: $0.id, label: $0.label) }
        let person =
            entry.applicant == .individual
            ? PersonField.all.map { Named(id: $0.id, label: Bilingual(ja: $0.column, en: $0.english)) } : []
        return Dictionary((items + person).map { ($0.label.ja, $0) }) { first, _ in first }
    }

    private static func wrongFile(_ count: Int, _ entry: ApplyEntry, _ t: Language) -> FormError {
        FormError(
            field: entry.applicant == .facility ? ApplyEntry.fileField : PersonField.all[0].id,
            message: t(
                ja: "ファイルに、直していただきたいところが\(count)件あります。",
                en: "There are \(count) things to put right in the file."),
            remedies: [
                t(
                    ja: "下の表をご覧のうえファイルを直し、もう一度選んでお送りください。まだ受け付けていません。",
                    en:
                        "See the table below, correct the file, choose it again and send it. Nothing was taken in yet."
                )
            ])
    }

    func fileInPage(_ t: Language) -> FileInPage? {
        annotated.flatMap {
            FileInPage(
                $0, t(ja: "直すところを書き込んだファイルを保存する", en: "Save your file with the corrections marked in it"))
        }
    }
}

extension FileInPage {
    /// As a part of the page itself: what was sent is not kept here. Nil for what is too large for that.
    init?(_ file: SubmitApplication.ReturnedUpload, _ text: String) {
        guard file.bytes.count <= Self.mostInPage else { return nil }
        self.init(
            address: "data:application/octet-stream;base64,\(Data(file.bytes).base64EncodedString())",
            name: file.name, text: text)
    }

    private static let mostInPage = 1024 * 1024
}
