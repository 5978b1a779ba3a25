/// A facility as the sheet gives it; nil is what is absent or has an error.
///
/// In an application without errors `name` is there, and where anybody is to be registered so are `typeID`, `address`,
/// `managerName` and `managerEmail`: a facility whose people only change or leave is known already.
package struct FacilityEntry: Sendable, Hashable, Codable {
    /// Where the sheet first names it; nil when it names none.
    package let line: Int?
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
    /// What the sheet itself gives: the rest is filled in from what is known of the facility.
    package private(set) var stated: [FacilityField] = []

    init(
        line: Int?, name: String?, nameKey: FoldedName?, number: FacilityNumber?, typeID: String?,
        typeOther: String?, postalCode: PostalCode?, address: String?, telephone: Telephone?,
        managerName: PersonName?, managerEmail: EmailAddress?, stated: [FacilityField]? = nil
    ) {
        self.line = line
        self.name = name
        self.nameKey = nameKey
        self.number = number
        self.typeID = typeID
        self.typeOther = typeOther
        self.postalCode = postalCode
        self.address = address
        self.telephone = telephone
        self.managerName = managerName
        self.managerEmail = managerEmail
        self.stated = stated ?? FacilityField.allCases.filter { self[$0] != nil }
    }

    package var statement: FacilityStatement { FacilityStatement(stated) { self[$0] } }

    private subscript(field: FacilityField) -> String? {
        switch field {
        case .name: name
        case .type: typeID
        case .typeOther: typeOther
        case .number: number?.text
        case .postalCode: postalCode?.description
        case .address: address
        case .telephone: telephone?.text
        case .managerName: managerName?.written
        case .managerEmail: managerEmail?.text
        }
    }
}
