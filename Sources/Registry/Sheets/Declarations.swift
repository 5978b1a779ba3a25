/// What the applicant declares beside the consents. With several facilities, what all of them declare that register
/// somebody; where nobody does, nothing is asked and nothing declared.
package struct Declarations: Sendable, Hashable, Codable {
    package enum Seal: String, Sendable, Hashable, Codable, CaseIterable {
        case present
        case waived
    }

    /// The title of the form that was used, as written; nil when it gives none.
    package let form: String?
    package let appliedOn: Day?
    /// Nil when the network does not ask for it, or it is missing.
    package let seal: Seal?
    /// The facility checked each person against its own staff list (J8).
    package let identityChecked: Bool
    /// It explained the terms to everyone listed and has their agreement (J3).
    package let termsExplained: Bool
}

/// A facility's answer to one consent clause (J2). Without a line it is none: a facility that registers nobody is not
/// asked again, and what it consented to before stands.
package struct ConsentGiven: Sendable, Hashable, Codable {
    /// The facility that answers, by its place in the application; nil when an individual does.
    package let facility: Int?
    package let clauseID: String
    package let version: String
    package let given: Bool
    package let manner: ConsentManner
    /// Where it was answered; nil when it was not.
    package let line: Int?
}

/// How a consent was given (J2).
package enum ConsentManner: String, Sendable, Hashable, Codable, CaseIterable {
    /// Clause by clause, in the facility's own answer.
    case expressly
    /// By a form's statement that it is given by reference to the article of the rules.
    case byReference = "by_reference"
    /// On paper, earlier, to wording that is equivalent: a clerk vouches for it and says where it is.
    case earlierEquivalent = "earlier_equivalent"
}

extension ConsentManner: Titled {
    package var title: Bilingual {
        switch self {
        case .expressly: Bilingual(ja: "明示", en: "expressly")
        case .byReference: Bilingual(ja: "条文の引用", en: "by reference")
        case .earlierEquivalent: Bilingual(ja: "以前の同等の同意", en: "earlier equivalent")
        }
    }
}

extension Declarations.Seal: Titled {
    package var title: Bilingual {
        switch self {
        case .present: Bilingual(ja: "あり", en: "present")
        case .waived: Bilingual(ja: "省略", en: "waived")
        }
    }
}
