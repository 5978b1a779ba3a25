/// The layout in which a network hands newly registered people on to MCS's office (J3, form 2). The columns of MCS's own
/// form are not published: this is the operator's file, and claims no likeness.
package struct BulkForm: Sendable, Hashable, Codable {
    /// What a CSV file is encoded in.
    package enum Encoding: String, Sendable, Hashable, Codable, CaseIterable {
        case cp932
        case utf8WithBOM = "utf-8-bom"
    }

    /// What the head of a facility's part can say.
    package enum HeadField: String, Sendable, Hashable, Codable, CaseIterable {
        case appliedOn = "applied_on"
        case receipt
        case network
        case `operator`
        case facilityName = "facility_name"
        case facilityType = "facility_type"
        case facilityNumber = "facility_number"
        case postalCode = "postal_code"
        case address
        case telephone
        case managerName = "manager_name"
        case managerEmail = "manager_email"
        case peopleCount = "people_count"
    }

    /// What a column can say of a person.
    package enum PersonField: String, Sendable, Hashable, Codable, CaseIterable {
        /// Counted from 1 within the facility.
        case number
        case name
        case kana
        case profession
        case email
        case telephone
        case administrator
        case facilityName = "facility_name"
    }

    /// A field of the head, or a text that is always the same: exactly one of them.
    package struct HeadLine: Sendable, Hashable, Codable {
        package var label: String
        package var field: HeadField?
        package var text: String?
    }

    package struct Column: Sendable, Hashable, Codable {
        package var heading: String
        package var field: PersonField?
        package var text: String?
    }

    package var title: String
    package var encoding: Encoding
    /// What stands in an administrator's cell; everybody else's is empty.
    package var administratorMark: String
    package var head: [HeadLine]
    package var columns: [Column]
}

extension BulkForm {
    /// One facility's people, or one individual participant.
    package struct Section: Sendable {
        package let head: [HeadField: String]
        package let people: [Person]

        package init(head: [HeadField: String], people: [Person]) {
            self.head = head
            self.people = people
        }
    }

    package struct Person: Sendable {
        package let values: [PersonField: String]
        package let isAdministrator: Bool

        package init(values: [PersonField: String], isAdministrator: Bool) {
            self.values = values
            self.isAdministrator = isAdministrator
        }
    }

    /// The rows of one facility's part: title, head, an empty row, the header, the people.
    package func rows(of section: Section) -> [[String]] {
        let above = head.map { [$0.label, $0.text ?? $0.field.flatMap { section.head[$0] } ?? ""] }
        let people = section.people.enumerated().map { index, person in
            columns.map { cell($0, person, number: index + 1) }
        }
        return [[title]] + above + [[]] + [columns.map(\.heading)] + people
    }

    private func cell(_ column: Column, _ person: Person, number: Int) -> String {
        guard let field = column.field else { return column.text ?? "" }
        switch field {
        case .number: return String(number)
        case .administrator: return person.isAdministrator ? administratorMark : ""
        case .name, .kana, .profession, .email, .telephone, .facilityName: return person.values[field] ?? ""
        }
    }
}
