/// What becomes another about a facility, before and after (J11).
package struct FacilityChange: Sendable, Hashable {
    package struct Difference: Sendable, Hashable, Codable {
        package let field: FacilityField
        /// Nil when there was nothing. A type is its code.
        package let before: String?
        /// Nil when it is erased.
        package let after: String?

        package init(field: FacilityField, before: String?, after: String?) {
            self.field = field
            self.before = before
            self.after = after
        }
    }

    /// As they are held.
    package let before: FacilityValues
    /// As they will be.
    package let values: FacilityValues
    package let differences: [Difference]

    /// - Parameters:
    ///   - facility: as it is held.
    ///   - stated: what was notified, as it was written; an empty text erases what may be absent.
    ///   - types: the network's.
    package init(
        of facility: FacilityValues, stated: [FacilityField: String], types: [NetworkDefinition.Code]
    ) throws(FacilityChangeRefusal) {
        var values = facility
        for field in FacilityField.allCases {
            if let written = stated[field] { try values.take(written.trimmed, as: field, types) }
        }
        if stated[.type] != nil || stated[.typeOther] != nil {
            try values.settleTypeOther(stated: stated[.typeOther], types)
        }
        self.init(of: facility, to: values)
    }

    /// As an application states it.
    package init(of facility: FacilityValues, stating statement: FacilityStatement) {
        self.init(of: facility, to: statement.over(facility))
    }

    /// What takes a change back: what was before is held again.
    package init(of facility: FacilityValues, undoing differences: [Difference]) {
        var values = facility
        for difference in differences { values[difference.field] = difference.before }
        self.init(of: facility, to: values)
    }

    private init(of facility: FacilityValues, to values: FacilityValues) {
        before = facility
        self.values = values
        differences = FacilityField.allCases.compactMap { field in
            let (before, after) = (facility[field], values[field])
            return before.map(ExactText.init) == after.map(ExactText.init)
                ? nil : Difference(field: field, before: before, after: after)
        }
    }
}

extension FacilityChange {
    /// What MCS shows of it, so that it has to be changed there as well.
    package var differencesAtMCS: [Difference] { differences.filter(\.field.isKnownToMCS) }
    package var isKnownToMCS: Bool { !differencesAtMCS.isEmpty }
}

extension FacilityChange.Difference {
    /// Both sides as people read them, nil where there is nothing.
    ///
    /// - Parameter types: the network's; a code that it has no more goes by its id.
    package func shown(_ types: [NetworkDefinition.Code]) -> (before: Bilingual?, after: Bilingual?) {
        func shown(_ value: String) -> Bilingual {
            let label = field == .type ? types.first { $0.id == value }?.label : nil
            return label ?? Bilingual(same: value)
        }
        return (before.map(shown), after.map(shown))
    }

    /// `電話番号：03-3480-0000 → 03-3480-1111`
    package func line(_ types: [NetworkDefinition.Code]) -> Bilingual {
        let (before, after) = shown(types)
        return Bilingual(
            ja: "\(field.title.ja)：\(before?.ja ?? "（なし）") → \(after?.ja ?? "（なし）")",
            en: "\(field.title.en): \(before?.en ?? "(none)") → \(after?.en ?? "(none)")")
    }
}

/// Why a value cannot be taken.
package struct FacilityChangeRefusal: Error, Sendable, Hashable {
    package let field: FacilityField
    package let value: String
    package let reason: Bilingual

    fileprivate init(_ field: FacilityField, _ value: String, _ ja: String, _ en: String) {
        self.field = field
        self.value = value
        reason = Bilingual(ja: ja, en: en)
    }
}

extension FacilityValues {
    fileprivate mutating func take(
        _ written: String, as field: FacilityField, _ types: [NetworkDefinition.Code]
    ) throws(FacilityChangeRefusal) {
        func refusal(_ ja: String, _ en: String) -> FacilityChangeRefusal {
            FacilityChangeRefusal(field, written, ja, en)
        }
        let isErased = written.isEmpty
        switch field {
        case .type:
            switch CodeMatcher(types).match(written) {
            case .exact(let code): self[.type] = code.id
            case .similar(let code):
                throw refusal(
                    "一覧にない種別です。「\(code.label.ja)」のことでしょうか。",
                    "It is not on the network's list. Is “\(code.label.en)” meant?")
            case .none:
                throw refusal(
                    "申込の様式の一覧にない種別です。", "It is not on the list that the network's form has.")
            }
        case .number:
            guard isErased || (try? FacilityNumber(written: written)) != nil else {
                throw refusal("10桁の事業所番号ではありません。", "This is no facility number of ten characters.")
            }
            self[.number] = (try? FacilityNumber(written: written))?.text
        case .postalCode:
            guard isErased || (try? PostalCode(written: written)) != nil else {
                throw refusal("7桁の郵便番号ではありません。", "This is no postal code of seven digits.")
            }
            self[.postalCode] = (try? PostalCode(written: written))?.description
        case .telephone:
            guard isErased || (try? Telephone(written: written)) != nil else {
                throw refusal("日本の電話番号ではありません。", "This is no Japanese telephone number.")
            }
            self[.telephone] = (try? Telephone(written: written))?.text
        case .managerEmail:
            guard let address = try? EmailAddress(written: written) else {
                throw refusal("メールアドレスではありません。", "This is no e-mail address.")
            }
            self[.managerEmail] = address.text
        case .typeOther: self[.typeOther] = isErased ? nil : written
        case .name, .address, .managerName:
            guard !isErased else { throw refusal("空にはできません。", "This cannot be empty.") }
            self[field] = written
            guard !nameKey.isEmpty else { throw refusal("事業所名として読めません。", "This is no name of a facility.") }
        }
    }

    /// The text beside a type belongs to the types that take one, and goes with a change to another.
    fileprivate mutating func settleTypeOther(
        stated: String?, _ types: [NetworkDefinition.Code]
    ) throws(FacilityChangeRefusal) {
        let takesText = types.first { $0.id == typeID }?.freeText ?? false
        if !takesText, let stated, !stated.isBlank {
            throw FacilityChangeRefusal(
                .typeOther, stated, "この施設種別には、内容を書きません。", "This type takes no text.")
        }
        if takesText, typeOther == nil {
            throw FacilityChangeRefusal(.typeOther, "", "この施設種別には、内容が要ります。", "This type needs a text.")
        }
        if !takesText { typeOther = nil }
    }
}
