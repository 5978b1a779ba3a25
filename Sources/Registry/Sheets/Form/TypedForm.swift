/// Form 1 as it was typed on a page: rows of label and value that stand before those of the roster's file.
///
/// They have no lines in a file. Within a check they go by negative numbers, so that nothing confuses them with the file's
/// own; what is found in them is told by the label.
package struct TypedForm: Sendable, Hashable {
    /// Label and value, in the order of the form; what was left empty is left out.
    package let rows: [[String]]

    package init(rows: [[String]]) {
        self.rows = rows
    }

    /// The rows of the sheet that this form and a roster make.
    package func sheet(before roster: [SheetRow]) -> [SheetRow] {
        let count = rows.count
        return rows.enumerated().map { SheetRow(line: $0.offset - count, cells: $0.element) } + roster
    }
}

extension CheckedApplication {
    /// Without the lines that typed rows went by.
    package var withoutTypedLines: CheckedApplication {
        CheckedApplication(
            applicant: applicant, scope: scope, declarations: declarations,
            facilities: facilities.map(\.withoutTypedLine), consents: consents, people: people,
            problems: problems.map(\.withoutTypedPlace), acceptedLines: acceptedLines.filter { $0 > 0 },
            rejectedLines: rejectedLines.filter { $0 > 0 }, blankLines: blankLines.filter { $0 > 0 })
    }
}

extension FacilityEntry {
    fileprivate var withoutTypedLine: FacilityEntry {
        FacilityEntry(
            line: line.flatMap { $0 > 0 ? $0 : nil }, name: name, nameKey: nameKey, number: number,
            typeID: typeID,
            typeOther: typeOther, postalCode: postalCode, address: address, telephone: telephone,
            managerName: managerName, managerEmail: managerEmail, stated: stated)
    }
}

extension Problem {
    fileprivate var withoutTypedPlace: Problem {
        guard let line = place.line, line <= 0 else { return self }
        return Problem(self, at: Place(columnName: place.columnName))
    }
}
