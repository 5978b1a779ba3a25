/// Step 2: what do a person's rows come to together?
///
/// One account holds one name, one profession and so on, also of somebody who works at two facilities of the file: rows
/// that contradict each other are refused, since nobody but the applicant knows which is right. So it does not matter in
/// which order they stand.
extension PlanDraft {
    mutating func settleValues() {
        var findings = findings
        for (index, values) in settledValues(&findings).enumerated() {
            people[index].values = values
            people[index].isRefused = values == nil
        }
        self.findings = findings
    }

    /// Of each person; what one comes to depends on no other.
    private func settledValues(_ findings: inout Findings) -> [PersonValues?] {
        findings.concurrently(people) { people, findings in
            people.map { settledValues(of: $0, &findings) }
        }.flatMap(\.self)
    }

    /// Two rows for one person and facility, through an old and a new address: which one holds?
    private func hasTwoRowsAtOnePlace(_ person: RosterPerson, _ findings: inout Findings) -> Bool {
        let places = person.rows.map(place)
        let doubled = person.rows.indices.filter { index in places.filter { $0 == places[index] }.count > 1 }
        for index in doubled {
            let (row, others) = (
                person.rows[index], doubled.filter { $0 != index && places[$0] == places[index] }
            )
            findings.add(
                .emailDuplicateInFile, in: lines[row], .email, value: lines[row].email,
                [.lines: .list(others.map { String(lines[person.rows[$0]].line) })])
        }
        return !doubled.isEmpty
    }

    /// Nil when they are wrong.
    private func settledValues(of person: RosterPerson, _ findings: inout Findings) -> PersonValues? {
        if person.rows.count > 1, hasTwoRowsAtOnePlace(person, &findings) { return nil }
        let known = person.known.map(values(known:))
        let rows = person.rows.filter { !lines[$0].kind.departs }
        guard let first = rows.first else { return known }
        let statements = Statements(rows.map { lines[$0] })
        for contradiction in statements.contradictions {
            findings.add(
                .personDataDiffers, in: lines[rows[contradiction.index]], contradiction.column,
                value: contradiction.value,
                [.lines: .list(contradiction.others.map { String(lines[rows[$0]].line) })])
        }
        guard statements.contradictions.isEmpty else { return nil }
        let missing = statements.missing(over: known)
        for column in missing { findings.add(.nothingToKeep, in: lines[first], column) }
        return missing.isEmpty ? statements.values(over: known) : nil
    }
}
