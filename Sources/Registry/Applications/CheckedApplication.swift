/// What an application sheet says, as far as it could be read, and everything that was found in it.
///
/// Every row that came in is in exactly one of `acceptedLines`, `rejectedLines` and `blankLines`.
package struct CheckedApplication: Sendable, Hashable, Codable {
    /// Nil when an individual applies.
    package let facility: FacilityEntry?
    package let declarations: Declarations
    /// One per clause of the network, in its order.
    package let consents: [ConsentGiven]
    /// Those whose row has no error.
    package let people: [PersonEntry]
    /// By line and column; what concerns the whole comes first.
    package let problems: [Problem]
    /// Lines of the form's head, of the roster's header and of the people accepted.
    package let acceptedLines: [Int]
    /// Lines with an error, and rows that could not be decoded.
    package let rejectedLines: [Int]
    package let blankLines: [Int]

    package var isIndividual: Bool { facility == nil }
    /// Whether it has to be returned for correction.
    package var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

/// The facility as the sheet gives it; nil is what is absent or has an error.
///
/// In an application without errors `name`, `typeID`, `address`, `managerName` and `managerEmail` are there.
package struct FacilityEntry: Sendable, Hashable, Codable {
    /// Exactly as written.
    package let name: String?
    package let nameKey: FoldedName?
    package let number: FacilityNumber?
    package let typeID: String?
    /// The text beside a type that takes one.
    package let typeOther: String?
    package let postalCode: PostalCode?
    package let address: String?
    package let telephone: Telephone?
    /// Who signs the application (事業所の管理者); not the MCS administrator.
    package let managerName: PersonName?
    package let managerEmail: EmailAddress?
}

/// What the applicant declares beside the consents.
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

/// A facility's answer to one consent clause (J2).
package struct ConsentGiven: Sendable, Hashable, Codable {
    package let clauseID: String
    package let version: String
    package let given: Bool
    /// Where it was answered; nil when it was not.
    package let line: Int?
}

/// One person of the roster.
package struct PersonEntry: Sendable, Hashable, Codable {
    package let line: Int
    package let name: PersonName
    package let nameKey: FoldedName
    package let kana: KanaReading?
    package let email: EmailAddress
    package let professionID: String
    /// The text beside a profession that takes one.
    package let professionOther: String?
    package let isAdministrator: Bool
    package let telephone: Telephone?

    package var emailKey: String { email.key }
}
