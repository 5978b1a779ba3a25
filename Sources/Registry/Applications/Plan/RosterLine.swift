/// A row of a roster as it is stored and planned with: the checked values as text. Shared, never copied: every step of a
/// plan looks at each of them.
package final class RosterLine: Sendable, Codable {
    package let line: Int
    /// The facility, by its place in the application; nil when an individual applies.
    package let facility: Int?
    package let kind: RosterKind
    package let email: String
    package let emailKey: String
    package let previousEmailKey: String?
    package let name: String?
    package let nameKey: String?
    package let kana: Stated<String>
    package let profession: String?
    package let professionOther: String?
    package let isAdministrator: Bool?
    package let telephone: Stated<String>

    package init(
        line: Int, facility: Int?, kind: RosterKind, email: String, emailKey: String, previousEmailKey: String?,
        name: String?, nameKey: String?, kana: Stated<String>, profession: String?, professionOther: String?,
        isAdministrator: Bool?, telephone: Stated<String>
    ) {
        self.line = line
        self.facility = facility
        self.kind = kind
        self.email = email
        self.emailKey = emailKey
        self.previousEmailKey = previousEmailKey
        self.name = name
        self.nameKey = nameKey
        self.kana = kana
        self.profession = profession
        self.professionOther = professionOther
        self.isAdministrator = isAdministrator
        self.telephone = telephone
    }

    package convenience init(_ person: PersonEntry) {
        self.init(
            line: person.line, facility: person.facility, kind: person.kind, email: person.email.text,
            emailKey: person.emailKey, previousEmailKey: person.previousEmail?.key,
            name: person.name?.written, nameKey: person.name?.folded.key, kana: person.kana.map(\.text),
            profession: person.professionID, professionOther: person.professionOther,
            isAdministrator: person.isAdministrator, telephone: person.telephone.map(\.text))
    }
}
