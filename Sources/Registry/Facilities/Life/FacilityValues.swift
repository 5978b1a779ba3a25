/// What is held about a facility and can change (J11).
package struct FacilityValues: Sendable, Hashable {
    package let id: Int64
    package let state: FacilityState
    package var name: String
    package var nameKey: String
    package var typeID: String
    /// The text beside a type that takes one.
    package var typeOther: String?
    package var number: String?
    package var postalCode: String?
    package var address: String
    package var telephone: String?
    package var managerName: String
    package var managerEmail: String

    package init(
        id: Int64, state: FacilityState, name: String, nameKey: String, typeID: String, typeOther: String?,
        number: String?, postalCode: String?, address: String, telephone: String?, managerName: String,
        managerEmail: String
    ) {
        self.id = id
        self.state = state
        self.name = name
        self.nameKey = nameKey
        self.typeID = typeID
        self.typeOther = typeOther
        self.number = number
        self.postalCode = postalCode
        self.address = address
        self.telephone = telephone
        self.managerName = managerName
        self.managerEmail = managerEmail
    }
}

/// One thing held about a facility.
package enum FacilityField: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    case name
    case type
    case typeOther = "type_other"
    case number
    case postalCode = "postal_code"
    case address
    case telephone
    case managerName = "manager"
    case managerEmail = "manager_email"

    package var title: Bilingual {
        switch self {
        case .name: Bilingual(ja: "事業所名", en: "name")
        case .type: Bilingual(ja: "施設種別", en: "type")
        case .typeOther: Bilingual(ja: "施設種別（その他）", en: "type (other)")
        case .number: Bilingual(ja: "事業所番号", en: "number")
        case .postalCode: Bilingual(ja: "郵便番号", en: "postal code")
        case .address: Bilingual(ja: "所在地", en: "address")
        case .telephone: Bilingual(ja: "電話番号", en: "telephone")
        case .managerName: Bilingual(ja: "管理者氏名", en: "manager's name")
        case .managerEmail: Bilingual(ja: "管理者メールアドレス", en: "manager's address")
        }
    }

    /// Whether MCS shows it, so that it has to be changed there as well.
    package var isKnownToMCS: Bool {
        switch self {
        case .name, .type, .typeOther, .number, .postalCode, .address, .telephone: true
        case .managerName, .managerEmail: false
        }
    }
}
