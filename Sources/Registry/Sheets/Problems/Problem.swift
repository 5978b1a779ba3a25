/// One thing found in an application, with where it stands and what to do about it.
package struct Problem: Sendable, Hashable, Codable {
    package let code: ProblemCode
    package let place: Place
    /// The value exactly as it was written; nil when the problem is not about one.
    package let value: String?
    package let message: Bilingual
    package let remedy: Bilingual

    package var severity: Severity { code.severity }

    /// - Parameter details: what the placeholders of the code's texts stand for, beside `value` and `label`.
    package init(
        _ code: ProblemCode, at place: Place, value: String? = nil, details: [Placeholder: Bilingual] = [:]
    ) {
        self.code = code
        self.place = place
        self.value = value
        var known = details
        known[.value] = value.map { Bilingual(ja: Self.excerpt($0), en: Self.excerpt($0)) }
        known[.label] = place.columnName.map { Bilingual(ja: $0, en: $0) }
        message = Placeholder.fill(code.message, with: known)
        remedy = Placeholder.fill(code.remedy, with: known)
    }

    /// The same found elsewhere.
    init(_ other: Problem, at place: Place) {
        code = other.code
        self.place = place
        value = other.value
        message = other.message
        remedy = other.remedy
    }

    package enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
        /// Has to be put right before the application can be approved.
        case error
        /// A clerk should look at it.
        case warning
        /// Something was read otherwise than written.
        case note
    }

    /// Where it stands; all nil when it concerns the application as a whole.
    package struct Place: Sendable, Hashable, Codable {
        /// The physical line of the file, from 1.
        package var line: Int?
        /// From 1.
        package var column: Int?
        /// The label or column as the file names it, or as the form does when the file lacks it.
        package var columnName: String?

        package init(line: Int? = nil, column: Int? = nil, columnName: String? = nil) {
            self.line = line
            self.column = column
            self.columnName = columnName
        }
    }

    private static func excerpt(_ value: String) -> String {
        value.unicodeScalars.count <= 60 ? value : String(value.unicodeScalars.prefix(60)) + "…"
    }
}

/// A variable in the texts of a problem, written `{detail}`.
package enum Placeholder: String, Sendable, Hashable, CaseIterable {
    /// The value as written, cut after 60 characters.
    case value
    /// The name of the label or column.
    case label
    /// Why a value could not be read.
    case detail
    /// What a value was read as.
    case repaired
    /// What was probably meant.
    case suggestion
    /// Other lines concerned, apart by commas.
    case lines

    /// Every placeholder is replaced once; what a value itself holds in braces is left alone.
    static func fill(_ text: Bilingual, with details: [Placeholder: Bilingual]) -> Bilingual {
        Bilingual(ja: fill(text.ja) { details[$0]?.ja }, en: fill(text.en) { details[$0]?.en })
    }

    private static func fill(_ text: String, _ replacement: (Placeholder) -> String?) -> String {
        var (filled, rest) = ("", text[...])
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            filled += rest[..<open]
            filled += Placeholder(rawValue: name).flatMap(replacement) ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}

extension Problem.Severity: Titled {
    package var title: Bilingual {
        switch self {
        case .error: Bilingual(ja: "誤り", en: "error")
        case .warning: Bilingual(ja: "要確認", en: "to be looked at")
        case .note: Bilingual(ja: "お知らせ", en: "note")
        }
    }
}
