/// The form in which a facility or an individual applies: items of label and value, then the roster as a table.
package enum ApplicationSheet {
    /// Reads a sheet and finds everything that is wrong with it at once.
    ///
    /// - Parameters:
    ///   - rows: in the order of the file.
    ///   - receivedOn: the day of receipt, which no application may postdate.
    /// - Throws: when it is no application at all; nothing of it is to be kept then.
    package static func check(
        rows: [SheetRow], for definition: NetworkDefinition, receivedOn: Day
    ) throws(SheetRefusal) -> CheckedApplication {
        let layout = try SheetLayout(rows)
        var findings = Findings()
        findings.undecodable(layout.undecodable)
        let head = FormHead(layout.head, definition, &findings)
        let applicant = findings.applicant(head, definition.membership)
        let columns = try RosterColumns(layout.header, forIndividual: applicant == .individual, &findings)
        let people = layout.roster.filter { !columns.isBlank($0) }
        guard !people.isEmpty || !layout.undecodable.isEmpty else { throw .nobody }

        let declarations = findings.declarations(
            head, of: applicant, definition.intake, receivedOn: receivedOn)
        let consents = findings.consents(head, definition.consents)
        let types = CodeMatcher(definition.codes.facilityTypes)
        let facility = applicant == .facility ? findings.facility(head, types: types) : nil
        let professions = CodeMatcher(definition.codes.professions)
        let drafts = people.map { findings.person($0, columns, professions: professions, definition.intake) }
        findings.roster(drafts, of: applicant, facility: facility)

        let wrong = findings.linesWithErrors
        let fates = LineFates(rows, layout, columns, wrong)
        return CheckedApplication(
            facility: facility, declarations: declarations, consents: consents,
            people: drafts.filter { !wrong.contains($0.line) }.compactMap(\.entry),
            problems: findings.inOrder, acceptedLines: fates.accepted, rejectedLines: fates.rejected,
            blankLines: fates.blank)
    }

    /// The rows of a blank form for a network, with an empty row before the roster.
    package static func blank(for definition: NetworkDefinition) -> [[String]] {
        let items = HeadLabel.allCases.filter { isAsked($0, definition) }.map { [$0.rawValue, ""] }
        let consents = definition.consents.map { [ConsentLabel.written($0), ""] }
        return items + consents + [[], RosterColumn.allCases.map(\.rawValue)]
    }

    private static func isAsked(_ label: HeadLabel, _ definition: NetworkDefinition) -> Bool {
        switch label {
        case .kind: definition.membership.individuals
        case .seal: definition.intake.sealAsked
        default: true
        }
    }
}

extension Findings {
    mutating func undecodable(_ rows: [SheetRow]) {
        for row in rows {
            let fault = row.decodingFault.map { Bilingual(same: $0) }
            add(
                .rowUndecodable, at: Problem.Place(line: row.line),
                [.detail: fault ?? Bilingual(ja: "文字として読めません", en: "it is not text")])
        }
    }
}

/// What became of each row: exactly one of three things.
private struct LineFates {
    private(set) var accepted: [Int] = []
    private(set) var rejected: [Int] = []
    private(set) var blank: [Int] = []

    init(_ rows: [SheetRow], _ layout: SheetLayout, _ columns: RosterColumns, _ linesWithErrors: Set<Int>) {
        let blankInRoster = Set(layout.roster.filter(columns.isBlank).map(\.number))
        for row in rows {
            if linesWithErrors.contains(row.line) {
                rejected.append(row.line)
            } else if blankInRoster.contains(row.line) || row.cells?.allSatisfy(\.trimmed.isEmpty) == true {
                blank.append(row.line)
            } else {
                accepted.append(row.line)
            }
        }
    }
}
