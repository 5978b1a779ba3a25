extension ApplicationSheet {
    /// The roster of people who are registered at a facility, headings first, in the columns of the blank form. Read again as
    /// it is, it changes nothing.
    package static func roster(
        of people: [KnownPerson], at facility: Int64, _ codes: NetworkDefinition.CodeLists
    ) -> [[String]] {
        [RosterColumn.allCases.map(\.rawValue)]
            + people.map { person in
                RosterColumn.allCases.map { cell($0, of: person, at: facility, codes.professions) }
            }
    }

    private static func cell(
        _ column: RosterColumn, of person: KnownPerson, at facility: Int64,
        _ professions: [NetworkDefinition.Code]
    ) -> String {
        let values = person.values
        switch column {
        case .name: return values.name
        case .kana: return values.kana ?? ""
        case .profession:
            return professions.first { $0.id == values.profession }?.label.ja ?? values.profession
        case .professionOther: return values.professionOther ?? ""
        case .email: return values.email
        case .administrator:
            let isAdministrator = person.affiliations.contains { $0.facility == facility && $0.isAdministrator }
            return isAdministrator ? "○" : "いいえ"
        case .telephone: return values.telephone ?? ""
        // What changes is written here.
        case .kind, .previousEmail: return ""
        }
    }
}
