/// The items above one roster by what they are.
struct FormHead {
    private var fields: [HeadLabel: Field] = [:]
    private var consents: [Field?]
    private let clauses: [NetworkDefinition.ConsentClause]
    /// Where what the head lacks is pointed out: on its first line, or nowhere when the whole file is one form.
    let line: Int?
    /// Lines that stand alone and are no item: a title, an instruction.
    private(set) var titleLines: [Int] = []

    init(_ lines: [SheetLine], _ labels: HeadLabels, isOneOfSeveral: Bool, _ findings: inout Findings) {
        clauses = labels.clauses
        consents = Array(repeating: nil, count: clauses.count)
        line = isOneOfSeveral ? lines.first { !$0.isBlank }?.number : nil
        for line in lines where !line.isBlank {
            let label = line.cell(0).trimmed
            let field = line.field(1, named: label.isEmpty ? nil : label)
            switch labels.item(label) {
            case .label(let label): keep(field, in: &fields[label], &findings)
            case .consent(let clause): keep(field, in: &consents[clause], &findings)
            case nil where field.isEmpty: titleLines.append(line.number)
            case nil:
                // Only what has a value goes lost.
                findings.add(.labelUnknown, field)
                continue
            }
            Self.noteIgnoredCells(of: line, label, &findings)
        }
    }

    /// What the sheet says, or an empty field when it lacks the item.
    subscript(label: HeadLabel) -> Field { fields[label] ?? missing(label.rawValue) }

    /// By the clause's place in the network's list.
    subscript(clause clause: Int) -> Field {
        consents[clause] ?? missing(ConsentLabel.written(clauses[clause]))
    }

    /// Whether any item but the form's title is there, be it left empty.
    var hasItems: Bool { fields.keys.contains { $0 != .form } || consents.contains { $0 != nil } }

    /// Whether it declares or consents to anything itself, as a form of its own does.
    var answers: Bool {
        consents.contains { $0?.isEmpty == false }
            || [.seal, .identityChecked, .termsExplained].contains { fields[$0]?.isEmpty == false }
    }

    /// What it says about a facility; nil where it says nothing.
    var facilityItems: [Field?] { FacilityItem.allCases.map { fields[$0.label] } }

    private func missing(_ name: String) -> Field {
        Field(written: "", place: Problem.Place(line: line, columnName: name))
    }

    private func keep(_ field: Field, in slot: inout Field?, _ findings: inout Findings) {
        guard slot != nil else { slot = field; return }
        findings.add(.labelTwice, field)
    }

    private static func noteIgnoredCells(of line: SheetLine, _ label: String, _ findings: inout Findings) {
        for index in line.cells.indices.dropFirst(2) where !line.cell(index).isBlank {
            findings.add(.cellIgnored, line.field(index, named: label))
        }
    }
}

extension Findings {
    /// One note for all of them.
    mutating func titles(_ heads: [FormHead]) {
        let lines = heads.flatMap(\.titleLines)
        guard let first = lines.first else { return }
        add(.titleLinesSkipped, at: Problem.Place(line: first), [.lines: .lines(lines)])
    }
}
