/// One row of a roster: a person, and what is to become of them at one facility, in checked values as they are stored and
/// planned with. Shared, never copied: every step of a plan looks at each of them.
package final class RosterLine: Sendable, Codable {
    package let line: Int
    /// The facility, by its place in the application; nil when an individual applies.
    package let facility: Int?
    package let kind: RosterKind
    package let email: String
    package let emailKey: String
    /// Of the address under which the person is known so far, when the row gives a new one.
    package let previousEmailKey: String?
    /// Nil keeps what is known; a row that registers somebody new has one. The same holds for `profession`.
    package let name: String?
    package let nameKey: String?
    package let kana: Stated<String>
    package let profession: String?
    /// The text beside a profession that takes one.
    package let professionOther: String?
    /// Nil keeps what is known: for somebody new, no administrator.
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
}

extension RosterLine: Hashable {
    package static func == (left: RosterLine, right: RosterLine) -> Bool {
        (left.line, left.facility, left.kind, left.isAdministrator, left.kana, left.telephone)
            == (right.line, right.facility, right.kind, right.isAdministrator, right.kana, right.telephone)
            && left.texts == right.texts
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(line)
        hasher.combine(texts)
    }

    private var texts: [String?] {
        [email, emailKey, previousEmailKey, name, nameKey, profession, professionOther]
    }
}
