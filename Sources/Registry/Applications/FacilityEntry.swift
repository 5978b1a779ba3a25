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
}
