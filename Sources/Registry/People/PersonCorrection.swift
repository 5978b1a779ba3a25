/// What can be corrected about a person without an application. An address is not among it: it has to prove itself.
package enum PersonField: String, Sendable, Hashable, Codable, CaseIterable {
    case name
    case kana
    case profession
    case professionOther = "profession_other"
    case telephone

    package var label: Bilingual {
        switch self {
        case .name: Bilingual(ja: "氏名", en: "name")
        case .kana: Bilingual(ja: "フリガナ", en: "reading")
        case .profession: Bilingual(ja: "職種", en: "profession")
        case .professionOther: Bilingual(ja: "職種（その他）", en: "profession (other)")
        case .telephone: Bilingual(ja: "電話番号", en: "telephone number")
        }
    }
}

/// Why a value cannot be taken.
package struct PersonChangeRefusal: Error, Sendable, Hashable {
    package let field: PersonField
    package let value: String
    package let reason: Bilingual

    fileprivate init(_ field: PersonField, _ value: String, _ ja: String, _ en: String) {
        self.field = field
        self.value = value
        reason = Bilingual(ja: ja, en: en)
    }
}

extension PersonValues {
    /// With what is stated, read as a roster's cells are (J3).
    ///
    /// - Parameter stated: as it was written; an empty text erases what may be absent.
    package func with(
        _ stated: [PersonField: String], _ professions: [NetworkDefinition.Code]
    ) throws(PersonChangeRefusal) -> PersonValues {
        let name = try stated[.name].map(Self.name)
        let profession = try profession(stated, professions)
        return PersonValues(
            email: email, emailKey: emailKey, name: name?.written ?? self.name,
            nameKey: name?.folded.key ?? nameKey, kana: try stated[.kana].map(Self.kana) ?? kana,
            profession: profession.id, professionOther: profession.other,
            telephone: try stated[.telephone].map(Self.telephone) ?? telephone)
    }

    private static func name(_ written: String) throws(PersonChangeRefusal) -> PersonName {
        do throws(PersonName.Fault) {
            return try PersonName(written: written)
        } catch {
            throw PersonChangeRefusal(.name, written, "氏名として読めません。", "This is no name.")
        }
    }

    private static func kana(_ written: String) throws(PersonChangeRefusal) -> String? {
        guard !written.isBlank else { return nil }
        guard let reading = try? KanaReading(written: written) else {
            throw PersonChangeRefusal(.kana, written, "フリガナとして読めません。", "This is no reading in kana.")
        }
        return reading.text
    }

    private static func telephone(_ written: String) throws(PersonChangeRefusal) -> String? {
        guard !written.isBlank else { return nil }
        guard let number = try? Telephone(written: written) else {
            throw PersonChangeRefusal(
                .telephone, written, "日本の電話番号ではありません。", "This is no Japanese telephone number.")
        }
        return number.text
    }

    /// The text beside a profession belongs to those that take one, and goes with a change to another.
    private func profession(
        _ stated: [PersonField: String], _ professions: [NetworkDefinition.Code]
    ) throws(PersonChangeRefusal) -> (id: String, other: String?) {
        var code = professions.first { $0.id == profession }
        if let written = stated[.profession] {
            switch CodeMatcher(professions).match(written) {
            case .exact(let exact): code = exact
            case .similar(let similar):
                throw PersonChangeRefusal(
                    .profession, written, "一覧にない職種です。「\(similar.label.ja)」のことでしょうか。",
                    "It is not on the network's list. Is “\(similar.label.en)” meant?")
            case .none:
                throw PersonChangeRefusal(
                    .profession, written, "一覧にない職種です。", "It is not on the network's list.")
            }
        }
        let takesText = code?.freeText ?? false
        let text = stated[.professionOther].map(\.trimmed) ?? professionOther ?? ""
        if takesText, text.isEmpty {
            throw PersonChangeRefusal(.professionOther, "", "この職種には、内容が要ります。", "This profession needs a text.")
        }
        if !takesText, let written = stated[.professionOther], !written.isBlank {
            throw PersonChangeRefusal(
                .professionOther, written, "この職種には、内容を書きません。", "This profession takes no text.")
        }
        return (code?.id ?? profession, takesText ? text : nil)
    }
}
