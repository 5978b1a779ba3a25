/// An item of form 1 as a page asks for it: the same items, under the same labels, as the head of an application sheet.
package struct FormItem: Sendable, Hashable {
    /// Unique in a form, of ASCII letters and hyphens.
    package let id: String
    /// The Japanese one is the label in the sheet.
    package let label: Bilingual
    package let answer: Answering

    /// How it is answered.
    package enum Answering: Sendable, Hashable {
        case text
        case day
        case email
        case telephone
        /// A choice of the network's facility types.
        case facilityType
        /// One of these, as they are written in the sheet.
        case choice([Bilingual])
        /// A tick, which the sheet has in these words.
        case tick(String)
        /// A tick for a clause; required ones have to be ticked.
        case consent(NetworkDefinition.ConsentClause)
    }

    /// The items of a network's form for a facility, or for an individual, in the order of the blank form. What the applicant
    /// is (申込区分) follows from the form itself; the form's title is left out.
    package static func items(for applicant: Applicant, of network: NetworkDefinition) -> [FormItem] {
        switch applicant {
        case .individual: [appliedOn] + consents(network)
        case .facility:
            [appliedOn] + facility + (network.intake.sealAsked ? [seal] : []) + consents(network) + declarations
                + [scope]
        }
    }

    /// The row that says what the applicant is, where a network takes both.
    package static func kindRow(_ applicant: Applicant, of network: NetworkDefinition) -> [String]? {
        guard network.membership.individuals else { return nil }
        return [HeadLabel.kind.rawValue, applicant == .individual ? "個人" : "事業所"]
    }

    private static let appliedOn = FormItem("applied-on", .appliedOn, "Date of application", .day)

    private static let facility = [
        FormItem("facility-name", .facilityName, "Facility"),
        FormItem("facility-number", .facilityNumber, "Facility number"),
        FormItem("facility-type", .facilityType, "Type of facility", .facilityType),
        FormItem("facility-type-other", .facilityTypeOther, "Type of facility (other)"),
        FormItem("postal-code", .postalCode, "Postal code"),
        FormItem("address", .address, "Address"),
        FormItem("telephone", .telephone, "Telephone", .telephone),
        FormItem("manager-name", .managerName, "Facility manager"),
        FormItem("manager-email", .managerEmail, "Facility manager's e-mail address", .email),
    ]

    private static let seal = FormItem(
        "seal", .seal, "Seal",
        .choice([Bilingual(ja: "省略", en: "Waived"), Bilingual(ja: "あり", en: "Present")]))

    private static let declarations = [
        FormItem(
            "identity-checked", .identityChecked, "Identity checked",
            .tick(SheetDeclaration.identityChecked.statement)),
        FormItem(
            "terms-explained", .termsExplained, "Terms explained",
            .tick(SheetDeclaration.termsExplained.statement)),
    ]

    private static let scope = FormItem(
        "scope", .scope, "The roster lists",
        .choice([Bilingual(ja: "変更分", en: "Only additions and changes"), Bilingual(ja: "全員", en: "Everybody")]))

    private static func consents(_ network: NetworkDefinition) -> [FormItem] {
        network.consents.map { clause in
            FormItem(
                id: "consent-\(clause.id)",
                label: Bilingual(ja: ConsentLabel.written(clause), en: "Consent: \(clause.label.en)"),
                answer: .consent(clause))
        }
    }

    private init(_ id: String, _ label: HeadLabel, _ english: String, _ answer: Answering = .text) {
        self.init(id: id, label: Bilingual(ja: label.rawValue, en: english), answer: answer)
    }

    private init(id: String, label: Bilingual, answer: Answering) {
        self.id = id
        self.label = label
        self.answer = answer
    }
}
