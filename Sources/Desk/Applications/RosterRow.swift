import Registry
import Storage

/// A person of an application, however it was come by: from the file just checked, or as stored.
struct RosterRow: Encodable, Sendable {
    let line: Int
    let name: String
    let kana: String?
    let email: String
    let profession: Bilingual
    let isAdministrator: Bool
    let telephone: String?

    init(_ person: PersonEntry, _ professions: CodeLabels) {
        line = person.line
        name = person.name.written
        kana = person.kana?.text
        email = person.email.text
        profession = professions.label(person.professionID, other: person.professionOther)
        isAdministrator = person.isAdministrator
        telephone = person.telephone?.text
    }

    init(_ person: ApplicationPerson, _ professions: CodeLabels) {
        line = person.line
        name = person.name
        kana = person.kana
        email = person.email
        profession = professions.label(person.profession, other: person.professionOther)
        isAdministrator = person.isAdministrator
        telephone = person.telephone
    }
}

extension Page {
    /// - Parameter isWhole: false when rows with errors were left out.
    mutating func roster(_ people: [RosterRow], isWhole: Bool = true) {
        if !people.isEmpty {
            isWhole
                ? say("名簿（\(people.count)名）", "People (\(people.count))")
                : say("誤りのない方（\(people.count)名）", "People without errors (\(people.count))")
        }
        table(
            people, orSay: Bilingual(ja: "受け付けられる方はいません。", en: "Nobody could be accepted."),
            [
                Column("行", "line", .trailing) { String($0.line) },
                Column("氏名", "name") { $0.name },
                Column("フリガナ", "reading") { $0.kana },
                Column("職種", "profession", term: { $0.profession }),
                Column("メールアドレス", "address") { $0.email },
                Column("MCS管理者", "administrator", term: { $0.isAdministrator ? .answer(true) : nil }),
            ])
    }
}
