/// An entry of a code list, with the text beside one that takes it.
struct CodeChoice {
    let id: String
    let other: String?
}

/// What to say about a field of one code list.
struct CodeProblems {
    let missing: ProblemCode
    let unknown: ProblemCode
    let otherMissing: ProblemCode
    let otherUnneeded: ProblemCode

    static let profession = CodeProblems(
        missing: .professionMissing, unknown: .professionUnknown, otherMissing: .professionOtherMissing,
        otherUnneeded: .professionOtherUnneeded)
    static let facilityType = CodeProblems(
        missing: .facilityTypeMissing, unknown: .facilityTypeUnknown, otherMissing: .facilityTypeOtherMissing,
        otherUnneeded: .facilityTypeOtherUnneeded)
}

extension Findings {
    /// - Parameter other: the field for the free text; nil when the sheet has none.
    mutating func code(
        _ field: Field, other: Field?, in matcher: CodeMatcher, saying problems: CodeProblems
    ) -> CodeChoice? {
        guard !field.isEmpty else {
            add(problems.missing, field)
            return nil
        }
        switch matcher.match(field.text) {
        case .exact(let code) where code.freeText:
            guard let other, !other.isEmpty else {
                add(problems.otherMissing, other ?? field)
                return nil
            }
            return text(other).map { CodeChoice(id: code.id, other: $0) }
        case .exact(let code):
            if let other, !other.isEmpty { add(problems.otherUnneeded, other) }
            return CodeChoice(id: code.id, other: nil)
        case .similar(let code):
            let suggestion = Bilingual(
                ja: "「\(code.label.ja)」のことでしょうか。", en: "Is “\(code.label.en)” meant?")
            add(problems.unknown, field, [.suggestion: suggestion])
        case .none:
            add(problems.unknown, field, [.suggestion: Bilingual(same: "")])
        }
        return nil
    }
}
