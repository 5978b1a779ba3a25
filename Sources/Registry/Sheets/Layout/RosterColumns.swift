/// Where the columns of one roster stand.
struct RosterColumns {
    let name, kana, profession, professionOther, email, administrator, telephone, kind, previousEmail: Int?
    /// By item; empty when the header does not name facilities.
    let facility: [(item: FacilityItem, index: Int)]
    let facilityName: Int?
    /// Columns without which nobody new can be read, as the form names them.
    let missing: [String]
    private let headings: [String?]
    /// Of the form, or without a heading: what stands there makes a row.
    private let counts: [Bool]
    private let hasUnheaded: Bool

    init(_ header: SheetLine, of applicant: Applicant, _ findings: inout Findings) {
        headings = header.cells.map { $0.isBlank ? nil : $0.trimmed }
        let columns = findings.columns(header, headings, of: applicant)
        let people = columns.people
        (name, kana, profession) = (people[.name], people[.kana], people[.profession])
        (professionOther, email, administrator) = (
            people[.professionOther], people[.email], people[.administrator]
        )
        (telephone, kind, previousEmail) = (people[.telephone], people[.kind], people[.previousEmail])
        facility = columns.facility.map { ($0.key, $0.value) }.sorted { $0.index < $1.index }
        facilityName = columns.facility[.name]
        missing = RosterColumn.allCases.filter { people[$0] == nil && $0.isRequired(of: applicant) }.map(
            \.rawValue)
        let known = Set(people.values).union(columns.facility.values)
        counts = headings.enumerated().map { $0.element == nil || known.contains($0.offset) }
        hasUnheaded = headings.contains(nil)
    }

    func field(_ index: Int, of line: SheetLine) -> Field { line.field(index, named: heading(index)) }

    /// What stands outside every heading.
    func stray(in line: SheetLine) -> [Field] {
        guard hasUnheaded || line.cells.count > headings.count else { return [] }
        return line.cells.indices.filter { heading($0) == nil && !line.cell($0).isBlank }.map {
            field($0, of: line)
        }
    }

    /// Nothing in any column of the form and nothing outside the headings: a serial number or a remark of the office's
    /// own makes no person.
    func isBlank(_ line: SheetLine) -> Bool {
        for index in line.cells.indices where index >= counts.count || counts[index] {
            if !line.cells[index].isBlank { return false }
        }
        return true
    }

    private func heading(_ index: Int) -> String? { index < headings.count ? headings[index] : nil }
}

extension Findings {
    fileprivate mutating func columns(
        _ header: SheetLine, _ headings: [String?], of applicant: Applicant
    ) -> (people: [RosterColumn: Int], facility: [FacilityItem: Int]) {
        var (people, facility): ([RosterColumn: Int], [FacilityItem: Int]) = ([:], [:])
        let written = headings.enumerated().compactMap { index, heading in heading.map { (index, $0) } }
        let meanings = RosterHeading.meanings(of: written.map { RosterHeading($0.1) })
        for ((index, heading), meaning) in zip(written, meanings) {
            let place = header.field(index, named: heading).place
            switch meaning {
            case .unknown: add(.columnUnknown, at: place)
            case .facility where applicant == .individual: add(.labelUnneeded, at: place)
            case .person(let column) where people[column] != nil: add(.columnTwice, at: place)
            case .facility(let item) where facility[item] != nil: add(.columnTwice, at: place)
            case .person(let column): people[column] = index
            case .facility(let item): facility[item] = index
            case .ambiguous(let column, let item):
                let names = [item.columnName, column == .telephone ? "携帯電話番号" : column.rawValue]
                add(
                    .columnAmbiguous, at: place,
                    [
                        .suggestion: Bilingual(
                            ja: names.map { "「\($0)」" }.joined(), en: names.joined(separator: ", "))
                    ])
            }
        }
        return (people, facility)
    }
}

extension FacilityItem {
    /// A heading that nobody takes for a person's.
    fileprivate var columnName: String { self == .telephone ? "事業所電話番号" : label.rawValue }
}
