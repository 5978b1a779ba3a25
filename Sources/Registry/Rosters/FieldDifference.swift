/// One value of a person, before and after.
package struct FieldDifference: Sendable, Hashable, Codable {
    package enum Field: String, Sendable, Hashable, Codable, CaseIterable, Titled {
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
    package var title: Bilingual {
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
        between(known, values).filter { $0.field.isStated(in: line) }
    }

    /// What becomes another, whatever said so.
    package static func between(_ known: PersonValues, _ values: PersonValues) -> [FieldDifference] {
        var found: [FieldDifference] = []
        func compare(_ field: Field, _ before: String?, _ after: String?) {
            guard before.map(ExactText.init) != after.map(ExactText.init) else { return }
            found.append(FieldDifference(field: field, before: before, after: after))
        }
        compare(.email, known.email, values.email)
        compare(.name, known.name, values.name)
        compare(.kana, known.kana, values.kana)
        compare(.profession, known.shownProfession, values.shownProfession)
        compare(.telephone, known.telephone, values.telephone)
        return found
    }

    /// `電話番号：03-3480-0000 → 03-3480-1111`; a profession goes by its label.
    package func line(_ professions: [NetworkDefinition.Code]) -> Bilingual {
        func word(_ value: String?) -> Bilingual {
            guard let value else { return Bilingual(ja: "（なし）", en: "(none)") }
            let code = field == .profession ? professions.first { $0.id == value } : nil
            return code?.label ?? Bilingual(ja: value, en: value)
        }
        let (old, new) = (word(before), word(after))
        return Bilingual(
            ja: "\(field.title.ja)：\(old.ja) → \(new.ja)", en: "\(field.title.en): \(old.en) → \(new.en)")
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

extension FieldDifference.Field {
    /// Whether a row speaks of it.
    fileprivate func isStated(in line: RosterLine) -> Bool {
        switch self {
        case .email: true
        case .name: line.name != nil
        case .kana: if case .given = line.kana { true } else { false }
        case .profession: line.profession != nil
        case .telephone: if case .given = line.telephone { true } else { false }
        case .administrator: line.isAdministrator != nil
        }
    }
}

extension PersonValues {
    fileprivate var shownProfession: String { professionOther ?? profession }
}
