/// A row of the roster as far as it could be read.
struct PersonDraft {
    let line: Int
    let name: PersonName?
    let kana: KanaReading?
    let profession: CodeChoice?
    let email: EmailAddress?
    let emailField: Field?
    /// Nil when the mark could not be read.
    let isAdministrator: Bool?
    let telephone: Telephone?

    /// The person, when nothing that a person needs is missing.
    var entry: PersonEntry? {
        guard let name, let email, let profession, let isAdministrator else { return nil }
        return PersonEntry(
            line: line, name: name, nameKey: name.folded, kana: kana, email: email, professionID: profession.id,
            professionOther: profession.other, isAdministrator: isAdministrator, telephone: telephone)
    }
}

extension Findings {
    /// One row, column by column.
    mutating func person(
        _ line: SheetLine, _ columns: RosterColumns, professions: CodeMatcher,
        _ intake: NetworkDefinition.Intake
    ) -> PersonDraft {
        func field(_ column: RosterColumn) -> Field? { columns.field(column, of: line) }
        for stray in columns.stray(in: line) { add(.rowTooWide, stray) }
        return PersonDraft(
            line: line.number,
            name: field(.name).flatMap { personName($0) },
            kana: field(.kana).flatMap { kana($0) },
            profession: field(.profession).flatMap {
                code($0, other: field(.professionOther), in: professions, saying: .profession)
            },
            email: field(.email).flatMap { ownEmail($0, shared: intake.sharedAddresses) },
            emailField: field(.email),
            isAdministrator: field(.administrator).map { administratorMark($0) } ?? false,
            telephone: field(.telephone).flatMap { telephone($0) })
    }

    private mutating func administratorMark(_ field: Field) -> Bool? {
        guard !field.isEmpty else { return false }
        switch Answer(field.text, yes: ["MCS管理者", "管理者"]) {
        case .yes: return true
        case .no: return false
        case nil:
            add(.administratorUnclear, field)
            return nil
        }
    }
}
