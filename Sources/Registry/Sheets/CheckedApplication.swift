/// What an application sheet says, as far as it could be read, and everything that was found in it.
///
/// Every row that came in is in exactly one of `acceptedLines`, `rejectedLines` and `blankLines`.
package struct CheckedApplication: Sendable, Hashable, Codable {
    package let applicant: Applicant
    package let scope: RosterScope
    package let declarations: Declarations
    /// In the order of the file; empty when an individual applies.
    package let facilities: [FacilityEntry]
    /// One per facility and clause of the network, in their order.
    package let consents: [ConsentGiven]
    /// Those whose row has no error.
    package let people: [RosterLine]
    /// By line and column; what concerns the whole comes first.
    package let problems: [Problem]
    /// Lines of the form's head, of the roster's header and of the people accepted.
    package let acceptedLines: [Int]
    /// Lines with an error, and rows that could not be decoded.
    package let rejectedLines: [Int]
    package let blankLines: [Int]

    /// Whether it has to be returned for correction.
    package let hasErrors: Bool

    init(
        applicant: Applicant, scope: RosterScope, declarations: Declarations, facilities: [FacilityEntry],
        consents: [ConsentGiven], people: [RosterLine], problems: [Problem], acceptedLines: [Int],
        rejectedLines: [Int], blankLines: [Int]
    ) {
        self.applicant = applicant
        self.scope = scope
        self.declarations = declarations
        self.facilities = facilities
        self.consents = consents
        self.people = people
        self.problems = problems
        self.acceptedLines = acceptedLines
        self.rejectedLines = rejectedLines
        self.blankLines = blankLines
        hasErrors = problems.contains { $0.severity == .error }
    }
}

/// Who applies (T A7).
package enum Applicant: String, Sendable, Hashable, Codable, CaseIterable {
    case facility
    case individual
}

/// What a roster speaks for.
package enum RosterScope: String, Sendable, Hashable, Codable, CaseIterable {
    /// Only for the people on it; whoever is not on it stays as they are.
    case changes
    /// For everybody of its facilities: who is not on it has left.
    case wholeRoster = "whole_roster"
}

extension RosterScope: Titled {
    package var title: Bilingual {
        switch self {
        case .changes: Bilingual(ja: "書かれた方だけ", en: "those on it")
        case .wholeRoster: Bilingual(ja: "事業所の全員", en: "everybody of the facility")
        }
    }
}

extension Applicant: Titled {
    package var title: Bilingual {
        switch self {
        case .facility: Bilingual(ja: "事業所", en: "facility")
        case .individual: Bilingual(ja: "個人", en: "individual")
        }
    }
}
