/// What becomes another about a facility, before and after (J11).
package struct FacilityChange: Sendable, Hashable {
    package struct Difference: Sendable, Hashable {
        package let field: FacilityField
        package let before: String?
        package let after: String?
    }

    package let values: FacilityValues
    package let differences: [Difference]

    /// - Parameter stated: what was notified, as it was written; an empty text erases what may be absent.
    package init(
        of facility: FacilityValues, stated: [FacilityField: String]
    ) throws(FacilityChangeRefusal) {
        var values = facility
        for field in FacilityField.allCases {
            if let written = stated[field] { try values.take(written.trimmed, as: field) }
        }
        self.values = values
        differences = FacilityField.allCases.compactMap { field in
            let (before, after) = (facility[field], values[field])
            return before.map(ExactText.init) == after.map(ExactText.init)
                ? nil : Difference(field: field, before: before, after: after)
        }
    }
}

/// Why a value cannot be taken.
package struct FacilityChangeRefusal: Error, Sendable, Hashable {
    package let field: FacilityField
    package let value: String
    package let reason: Bilingual
}

extension FacilityValues {
    package subscript(field: FacilityField) -> String? {
        switch field {
        case .name: name
        case .number: number
        case .postalCode: postalCode
        case .address: address
        case .telephone: telephone
        case .managerName: managerName
        case .managerEmail: managerEmail
        }
    }

    fileprivate mutating func take(
        _ written: String, as field: FacilityField
    ) throws(FacilityChangeRefusal) {
        func refusal(_ ja: String, _ en: String) -> FacilityChangeRefusal {
            FacilityChangeRefusal(field: field, value: written, reason: Bilingual(ja: ja, en: en))
        }
        let isErased = written.isEmpty
        switch field {
        case .number:
            guard isErased || (try? FacilityNumber(written: written)) != nil else {
                throw refusal("10桁の事業所番号ではありません。", "This is no facility number of ten characters.")
            }
            number = (try? FacilityNumber(written: written))?.text
        case .postalCode:
            guard isErased || (try? PostalCode(written: written)) != nil else {
                throw refusal("7桁の郵便番号ではありません。", "This is no postal code of seven digits.")
            }
            postalCode = (try? PostalCode(written: written))?.description
        case .telephone:
            guard isErased || (try? Telephone(written: written)) != nil else {
                throw refusal("日本の電話番号ではありません。", "This is no Japanese telephone number.")
            }
            telephone = (try? Telephone(written: written))?.text
        case .managerEmail:
            guard let address = try? EmailAddress(written: written) else {
                throw refusal("メールアドレスではありません。", "This is no e-mail address.")
            }
            managerEmail = address.text
        case .name, .address, .managerName:
            guard !isErased else { throw refusal("空にはできません。", "This cannot be empty.") }
            switch field {
            case .name: (name, nameKey) = (written, FoldedName(written).key)
            case .address: address = written
            default: managerName = written
            }
            guard !nameKey.isEmpty else { throw refusal("事業所名として読めません。", "This is no name of a facility.") }
        }
    }
}
