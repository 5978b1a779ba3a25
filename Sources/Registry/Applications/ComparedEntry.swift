/// What came in by one channel, as it is compared with what came by the other (J4).
package struct ComparedEntry: Sendable {
    package let facilities: [Facility]
    package let people: [RosterLine]

    /// The fields of a facility's form, as text; nil where the form gives none.
    package struct Facility: Sendable {
        package let name: String?
        package let type: String?
        package let number: String?
        package let postalCode: String?
        package let address: String?
        package let telephone: String?
        package let managerName: String?
        package let managerEmail: String?

        package init(
            name: String?, type: String?, number: String?, postalCode: String?, address: String?,
            telephone: String?, managerName: String?, managerEmail: String?
        ) {
            self.name = name
            self.type = type
            self.number = number
            self.postalCode = postalCode
            self.address = address
            self.telephone = telephone
            self.managerName = managerName
            self.managerEmail = managerEmail
        }
    }

    package init(facilities: [Facility], people: [RosterLine]) {
        self.facilities = facilities
        self.people = people
    }
}

/// One field of one facility or person in both channels.
package struct ComparedField: Sendable, Hashable, Codable {
    package enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
        case agrees
        /// The same name in other forms of its characters or with other spaces: worth a look, no more.
        case agreesFolded = "agrees_folded"
        case differs
        case missingInPaper = "missing_in_paper"
        case missingInMail = "missing_in_mail"

        /// Whether approval has to wait until it is settled.
        package var blocks: Bool {
            switch self {
            case .agrees, .agreesFolded: false
            case .differs, .missingInPaper, .missingInMail: true
            }
        }
    }

    /// The facility or person, by the name that either channel gives.
    package let subject: String
    package let label: Bilingual
    package let paper: String?
    package let mail: String?
    package let verdict: Verdict
}

extension ComparedField.Verdict: Titled {
    package var title: Bilingual {
        switch self {
        case .agrees: Bilingual(ja: "一致", en: "agrees")
        case .agreesFolded: Bilingual(ja: "字体・空白のみ相違", en: "same but for the form of characters")
        case .differs: Bilingual(ja: "相違", en: "differs")
        case .missingInPaper: Bilingual(ja: "郵送になし", en: "missing in the post")
        case .missingInMail: Bilingual(ja: "メールになし", en: "missing in the mail")
        }
    }
}
