@testable import Registry

extension NetworkDefinition {
    /// A made-up network with everything switched on; a test changes what it is about.
    static func sample(_ change: (inout NetworkDefinition) -> Void = { _ in }) -> NetworkDefinition {
        func both(_ text: String) -> Bilingual { Bilingual(ja: text, en: text) }
        var network = NetworkDefinition(
            code: "mihon", name: both("見本市ネットワーク"), municipality: "132195",
            operator: Operator(name: both("見本市"), addressee: both("見本市長"), basis: both("見本規程")),
            secretariat: Secretariat(
                name: both("事務局"), telephone: "03-0000-0000", email: "desk@mihon.example.jp", hours: both("平日")),
            membership: Membership(facilities: true, individuals: true),
            intake: Intake(
                channels: .single, sealAsked: true, sharedAddresses: .warn,
                removalBrake: .standard, confirmAddresses: false, portal: .alone),
            temporaryPassword: TemporaryPasswordPolicy(lapsesAfterOpenDays: 14),
            formalities: Formalities(
                registryNumber: true, decisionNumberRequired: true, canReject: false,
                stampBoxes: Formalities.standardStampBoxes),
            groups: Groups(allUsers: nil, administratorsRoom: nil), participantsList: .off,
            passwordRule: .mcs, consents: ConsentClause.samples, terms: [],
            privacyNotice: PrivacyNotice(version: "1", wording: both("見本")),
            reminders: ReminderPolicy(
                temporaryPasswordLapsesWithinDays: 3, notActivatedAfterDays: [7], notInRoomAfterDays: [7],
                applicationWaitsAfterDays: [7]),
            mail: MailPolicy(
                fromName: "見本市", fromAddress: "desk@mihon.example.jp", replyTo: "desk@mihon.example.jp",
                mcsSenders: []),
            mcs: MCSContact(
                office: both("MCS"), officeEmail: "mcs@mihon.example.jp", supportHours: both("平日"),
                termsURL: "",
                guideURL: ""),
            codes: .sample, closedDays: [])
        change(&network)
        return network
    }
}

extension NetworkDefinition.ConsentClause {
    static let samples = [
        Self(id: "rules", version: "1", required: true, label: "規程の遵守"),
        Self(id: "list", version: "2", required: true, label: "公示への掲載（患者さんには公開しません）"),
        Self(id: "survey", version: "1", required: false, label: "調査への協力"),
    ]

    private init(id: String, version: String, required: Bool, label: String) {
        self.init(
            id: id, version: version, required: required, label: Bilingual(ja: label, en: id),
            wording: Bilingual(ja: label, en: id))
    }
}

extension NetworkDefinition.CodeLists {
    static let sample = NetworkDefinition.CodeLists(
        professions: [
            code("physician", "医師", "Physician", ["ドクター"]),
            code("nurse", "看護師", "Nurse", ["看護婦", "Ns", "訪問看護師"]),
            code("care-manager", "介護支援専門員", "Care manager", ["ケアマネジャー", "ケアマネ"]),
            code("other", "その他", "Other", [], freeText: true),
        ],
        facilityTypes: [
            code("clinic", "診療所", "Clinic", ["医院", "クリニック"]),
            code("visiting-nurse", "訪問看護ステーション", "Home-visit nursing", ["訪看"]),
            code("other", "その他", "Other", [], freeText: true),
        ])

    private static func code(
        _ id: String, _ ja: String, _ en: String, _ aliases: [String], freeText: Bool = false
    ) -> NetworkDefinition.Code {
        NetworkDefinition.Code(id: id, label: Bilingual(ja: ja, en: en), aliases: aliases, freeText: freeText)
    }
}

extension PasswordRule {
    /// P 2-1.
    static let mcs = PasswordRule(alternatives: [
        Alternative(minimumLength: 13, letters: true, digits: true, symbols: true, changeAfterMonths: nil),
        Alternative(minimumLength: 8, letters: true, digits: true, symbols: true, changeAfterMonths: 2),
    ])
    /// K 11(2).
    static let komae = PasswordRule(alternatives: [
        Alternative(minimumLength: 8, letters: true, digits: true, symbols: false, changeAfterMonths: 2)
    ])
}
