/// What an application states about a facility that takes part, as checked values: what it leaves out stays as it is.
package struct FacilityStatement: Sendable, Hashable {
    /// Never by a missing or an empty cell; nil erases the text beside a type that takes none.
    package let values: [FacilityField: String?]

    package static let nothing = FacilityStatement([]) { _ in nil }

    /// - Parameters:
    ///   - fields: those that the form gives. Its number only says which facility it is, and its type brings the text
    ///     beside it.
    ///   - value: as it would be held.
    package init(_ fields: [FacilityField], _ value: (FacilityField) -> String?) {
        var values: [FacilityField: String?] = [:]
        for field in fields where field != .number && field != .typeOther {
            if let value = value(field) { values[field] = value }
        }
        if values[.type] != nil { values[.typeOther] = .some(value(.typeOther)) }
        self.values = values
    }

    /// What several forms say about one facility; of what two of them say the first holds.
    init(joining statements: [FacilityStatement]) {
        values = statements.reduce(into: [:]) { $0.merge($1.values) { first, _ in first } }
    }

    /// The facility as it will be held. What is written otherwise and means the same stays.
    func over(_ held: FacilityValues) -> FacilityValues {
        var result = held
        for (field, value) in values where !held.means(value, by: field) { result[field] = value }
        return result
    }
}

extension FacilityValues {
    /// Whether a text says of a field what is held. A name is kept as the facility writes it, but for white space; whose
    /// characters only have other forms in the rest is the same.
    func means(_ text: String?, by field: FacilityField) -> Bool {
        guard let text, let held = self[field] else { return text == self[field] }
        return switch field {
        case .name: text.isRespaced(held)
        case .type, .number, .postalCode: ExactText(text) == ExactText(held)
        case .typeOther, .address, .telephone, .managerName:
            ExactText(FoldedName(text).key) == ExactText(FoldedName(held).key)
        case .managerEmail:
            (try? EmailAddress(written: text))?.key == (try? EmailAddress(written: held))?.key
        }
    }

    /// The fields that have to be there stay when they are set to nothing.
    package subscript(field: FacilityField) -> String? {
        get {
            switch field {
            case .name: name
            case .type: typeID
            case .typeOther: typeOther
            case .number: number
            case .postalCode: postalCode
            case .address: address
            case .telephone: telephone
            case .managerName: managerName
            case .managerEmail: managerEmail
            }
        }
        set {
            switch field {
            case .name: if let newValue { (name, nameKey) = (newValue, FoldedName(newValue).key) }
            case .type: typeID = newValue ?? typeID
            case .typeOther: typeOther = newValue
            case .number: number = newValue
            case .postalCode: postalCode = newValue
            case .address: address = newValue ?? address
            case .telephone: telephone = newValue
            case .managerName: managerName = newValue ?? managerName
            case .managerEmail: managerEmail = newValue ?? managerEmail
            }
        }
    }
}
