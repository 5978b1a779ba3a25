/// The items above the roster by what they are.
struct FormHead {
    private var fields: [HeadLabel: Field] = [:]
    private var consents: [String: Field] = [:]

    init(_ lines: [SheetLine], _ definition: NetworkDefinition, _ findings: inout Findings) {
        let clauses = Self.clauseIDs(definition)
        for line in lines where !line.isBlank {
            let key = HeadLabel.key(of: line.cell(0))
            let field = Self.field(of: line)
            if let label = HeadLabel.byKey[key] {
                keep(field, in: &fields[label], &findings)
            } else if let clause = clauses[key] {
                keep(field, in: &consents[clause], &findings)
            } else if !field.isEmpty {
                // A title or an instruction stands alone; only what has a value goes lost.
                findings.add(.labelUnknown, field)
                continue
            }
            Self.noteIgnoredCells(of: line, &findings)
        }
    }

    /// What the sheet says, or an empty field without a line when it lacks the item.
    subscript(label: HeadLabel) -> Field {
        fields[label] ?? Field(written: "", place: Problem.Place(columnName: label.rawValue))
    }

    subscript(clause: NetworkDefinition.ConsentClause) -> Field {
        consents[clause.id]
            ?? Field(written: "", place: Problem.Place(columnName: ConsentLabel.written(clause)))
    }

    /// Every consent may be written with or without `同意：` in front.
    private static func clauseIDs(_ definition: NetworkDefinition) -> [String: String] {
        let keys = definition.consents.flatMap {
            [(ConsentLabel.written($0).labelKey, $0.id), ($0.label.ja.labelKey, $0.id)]
        }
        return Dictionary(keys) { first, _ in first }
    }

    private static func field(of line: SheetLine) -> Field {
        let label = line.cell(0).trimmed
        return Field(
            written: line.cell(1),
            place: Problem.Place(line: line.number, column: 2, columnName: label.isEmpty ? nil : label))
    }

    private func keep(_ field: Field, in slot: inout Field?, _ findings: inout Findings) {
        guard slot != nil else { slot = field; return }
        findings.add(.labelTwice, field)
    }

    private static func noteIgnoredCells(of line: SheetLine, _ findings: inout Findings) {
        for index in line.cells.indices.dropFirst(2) where !line.cell(index).trimmed.isEmpty {
            let place = Problem.Place(line: line.number, column: index + 1, columnName: line.cell(0).trimmed)
            findings.add(.cellIgnored, Field(written: line.cell(index), place: place))
        }
    }
}
