/// One value of a person, before and after.
package struct FieldDifference: Sendable, Hashable, Codable {
    package enum Field: String, Sendable, Hashable, Codable, CaseIterable {
        case email
        case name
        case kana
        case profession
        case telephone
        case administrator
    }

    package let field: Field
    /// Nil when there was nothing. A profession is its code, or the text beside one that takes a text; the
    /// administrator's right is ○, as in the form.
    package let before: String?
    /// Nil when it is erased.
    package let after: String?

    package init(field: Field, before: String?, after: String?) {
        self.field = field
        self.before = before
        self.after = after
    }
}

extension FieldDifference.Field {
    package var label: Bilingual {
        switch self {
        case .email: Bilingual(ja: "メールアドレス", en: "e-mail address")
        case .name: Bilingual(ja: "氏名", en: "name")
        case .kana: Bilingual(ja: "フリガナ", en: "reading")
        case .profession: Bilingual(ja: "職種", en: "profession")
        case .telephone: Bilingual(ja: "電話番号", en: "telephone number")
        case .administrator: Bilingual(ja: "MCS管理者", en: "MCS administrator")
        }
    }
}

extension FieldDifference {
    /// What becomes another in what a row speaks of, scalar by scalar: 神 and U+FA19 are two ways of writing a name.
    static func between(_ known: PersonValues, _ values: PersonValues, in line: RosterLine) -> [FieldDifference]
    {
        var found: [FieldDifference] = []
        func compare(_ field: Field, _ before: String?, _ after: String?) {
            guard before.map(ExactText.init) != after.map(ExactText.init) else { return }
            found.append(FieldDifference(field: field, before: before, after: after))
        }
        compare(.email, known.email, values.email)
        if line.name != nil { compare(.name, known.name, values.name) }
        if case .given = line.kana { compare(.kana, known.kana, values.kana) }
        if line.profession != nil { compare(.profession, known.shownProfession, values.shownProfession) }
        if case .given = line.telephone { compare(.telephone, known.telephone, values.telephone) }
        return found
    }

    /// What a row made another, once its plan was carried out: the same as the plan had shown.
    ///
    /// - Parameters:
    ///   - lines: all rows about the same person, this one among them.
    ///   - known: what was held before.
    ///   - wasAdministrator: at a facility where they worked already; nil where an affiliation began.
    package static func made(
        by line: RosterLine, among lines: [RosterLine], over known: PersonValues, wasAdministrator: Bool?
    ) -> [FieldDifference] {
        let values = Statements(lines.filter { !$0.kind.departs }).values(over: known) ?? known
        let right = wasAdministrator.flatMap { administrator($0, line.isAdministrator ?? $0) }
        return between(known, values, in: line) + [right].compactMap(\.self)
    }

    static func administrator(_ before: Bool, _ after: Bool) -> FieldDifference? {
        before == after
            ? nil : FieldDifference(field: .administrator, before: before ? "○" : nil, after: after ? "○" : nil)
    }
}

extension PersonValues {
    fileprivate var shownProfession: String { professionOther ?? profession }
}
