/// An entry of a code list, with the text beside one that takes it.
struct CodeChoice: Equatable {
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
    /// - Parameters:
    ///   - other: the field for the free text; nil when the sheet has none.
    ///   - matched: looks the text up in the list.
    mutating func code(
        _ field: Field, other: Field?, matched: (String) -> CodeMatcher.Match, saying problems: CodeProblems
    ) -> CodeChoice? {
        guard !field.isEmpty else {
            add(problems.missing, field)
            return nil
        }
        switch matched(field.written) {
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

/// A code list for a whole roster, where the same few words come again and again.
struct RosterCodes {
    private let matcher: CodeMatcher
    private var known: [ExactText: CodeMatcher.Match] = [:]

    /// Enough for every word that people write for a profession; a column of nonsense must not fill the memory.
    private static let mostKnown = 4_096

    init(_ codes: [NetworkDefinition.Code]) {
        matcher = CodeMatcher(codes)
    }

    mutating func match(_ written: String) -> CodeMatcher.Match {
        let key = ExactText(written)
        if let match = known[key] { return match }
        let match = matcher.match(written)
        if known.count < Self.mostKnown { known[key] = match }
        return match
    }
}
