/// What is held about a person, whatever facility they work at. Shared, never copied: a plan hands it from step to step.
package final class PersonValues: Sendable, Codable {
    package let email: String
    package let emailKey: String
    package let name: String
    package let nameKey: String
    package let kana: String?
    package let profession: String
    package let professionOther: String?
    package let telephone: String?

    package init(
        email: String, emailKey: String, name: String, nameKey: String, kana: String?, profession: String,
        professionOther: String?, telephone: String?
    ) {
        self.email = email
        self.emailKey = emailKey
        self.name = name
        self.nameKey = nameKey
        self.kana = kana
        self.profession = profession
        self.professionOther = professionOther
        self.telephone = telephone
    }
}

extension PersonValues {
    /// With another reading and telephone number.
    package func with(kana: String?, telephone: String?) -> PersonValues {
        PersonValues(
            email: email, emailKey: emailKey, name: name, nameKey: nameKey, kana: kana, profession: profession,
            professionOther: professionOther, telephone: telephone)
    }

    /// Under another address.
    package func with(_ address: EmailAddress) -> PersonValues {
        PersonValues(
            email: address.text, emailKey: address.key, name: name, nameKey: nameKey, kana: kana,
            profession: profession, professionOther: professionOther, telephone: telephone)
    }
}

extension PersonValues: Hashable {
    package static func == (left: PersonValues, right: PersonValues) -> Bool { left.texts == right.texts }

    package func hash(into hasher: inout Hasher) { hasher.combine(texts) }

    private var texts: [String?] {
        [email, emailKey, name, nameKey, kana, profession, professionOther, telephone]
    }
}
