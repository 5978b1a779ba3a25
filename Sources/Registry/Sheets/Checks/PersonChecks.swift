/// A row of the roster that makes a person.
struct PersonRow {
    let line: SheetLine
    /// By its place in the sheet.
    let table: Int
    /// Nil when it cannot be read.
    let kind: RosterKind?
    let facility: Int?
}

/// A row of the roster as far as it could be read. Shared, never copied: every check looks at each of them.
final class PersonDraft: Sendable {
    let line: SheetLine
    /// The row's table, by its place in the sheet.
    let table: Int
    let facility: Int?
    /// Nil when it cannot be read. So are the others, or when nothing is said.
    let kind: RosterKind?
    let name: PersonName?
    let kana: Stated<KanaReading>
    let profession: CodeChoice?
    let email: EmailAddress?
    let previousEmail: EmailAddress?
    let isAdministrator: Bool?
    let telephone: Stated<Telephone>
    /// For comparison; empty without a name.
    let nameKey: ExactText
    /// The row as it is stored and planned with, unless it lacks what every row has.
    let rosterLine: RosterLine?

    init(
        _ row: PersonRow, name: PersonName?, kana: Stated<KanaReading>, profession: CodeChoice?,
        email: EmailAddress?, previousEmail: EmailAddress?, isAdministrator: Bool?, telephone: Stated<Telephone>
    ) {
        line = row.line
        table = row.table
        facility = row.facility
        kind = row.kind
        self.name = name
        self.kana = kana
        self.profession = profession
        self.email = email
        self.previousEmail = previousEmail
        self.isAdministrator = isAdministrator
        self.telephone = telephone
        let nameKey = name?.folded.key
        self.nameKey = ExactText(nameKey ?? "")
        guard let kind, let email else { rosterLine = nil; return }
        rosterLine = RosterLine(
            line: line.number, facility: facility, kind: kind, email: email.text, emailKey: email.key,
            previousEmailKey: previousEmail?.key, name: name?.written, nameKey: nameKey, kana: kana.map(\.text),
            profession: profession?.id, professionOther: profession?.other, isAdministrator: isAdministrator,
            telephone: telephone.map(\.text))
    }
}

extension Findings {
    /// - Parameter columns: by table.
    mutating func people(
        _ rows: [PersonRow], _ columns: [RosterColumns], _ applicant: Applicant, _ professions: RosterCodes
    ) -> [PersonDraft] {
        concurrently(rows) { rows, findings in
            var professions = professions
            return rows.map { findings.person($0, columns[$0.table], applicant, &professions) }
        }.flatMap(\.self)
    }

    /// One row, column by column.
    private mutating func person(
        _ row: PersonRow, _ columns: RosterColumns, _ applicant: Applicant, _ professions: inout RosterCodes
    ) -> PersonDraft {
        let (line, kind) = (row.line, row.kind)
        func field(_ column: Int?) -> Field? { column.map { columns.field($0, of: line) } }
        for stray in columns.stray(in: line) { add(.rowTooWide, stray) }
        let name = field(columns.name).flatMap { self.name($0, of: kind) }
        let isLeaving = kind?.departs == true
        let email = field(columns.email).flatMap { self.email($0, isNew: !isLeaving) }
        let previous = field(columns.previousEmail).flatMap { previousEmail($0) }
        return PersonDraft(
            row, name: name,
            kana: isLeaving ? .kept : kana(field(columns.kana), of: kind),
            profession: isLeaving
                ? nil
                : profession(field(columns.profession), field(columns.professionOther), of: kind, &professions),
            email: email,
            previousEmail: previous?.key == email?.key ? nil : previous,
            isAdministrator: isLeaving || applicant == .individual
                ? nil : field(columns.administrator).flatMap { administratorMark($0, of: kind) },
            telephone: isLeaving ? .kept : telephone(field(columns.telephone), of: kind))
    }

    /// Who leaves is known by their address alone.
    private mutating func name(_ field: Field, of kind: RosterKind?) -> PersonName? {
        if field.keeps || isNothing(field, for: kind, missing: .nameMissing) { return nil }
        return personName(field)
    }

    private mutating func kana(_ field: Field?, of kind: RosterKind?) -> Stated<KanaReading> {
        guard let field, !field.keeps else { return .kept }
        guard !field.isEmpty else {
            add(kind == .change ? .emptyErases : .kanaMissing, field)
            return .given(nil)
        }
        return .given(kana(field))
    }

    private mutating func profession(
        _ field: Field?, _ other: Field?, of kind: RosterKind?, _ professions: inout RosterCodes
    ) -> CodeChoice? {
        guard let field else { return nil }
        // A text beside a profession that stays as it is cannot be told from one that was forgotten.
        if field.keeps {
            if let other, !other.isEmpty, !other.keeps { add(.professionMissing, field) }
            return nil
        }
        if isNothing(field, for: kind, missing: .professionMissing) { return nil }
        return code(field, other: other, matched: { professions.match($0) }, saying: .profession)
    }

    private mutating func telephone(_ field: Field?, of kind: RosterKind?) -> Stated<Telephone> {
        guard let field, !field.keeps else { return .kept }
        if field.isEmpty, kind == .change { add(.emptyErases, field) }
        return .given(telephone(field))
    }

    private mutating func previousEmail(_ field: Field) -> EmailAddress? {
        field.isEmpty || field.keeps ? nil : email(field, isNew: false)
    }

    private mutating func administratorMark(_ field: Field, of kind: RosterKind?) -> Bool? {
        if field.keeps { return nil }
        // An empty field is the usual no; beside a change it could take the right away from somebody unawares.
        if field.isEmpty {
            if kind == .change { add(.emptyNotKept, field) }
            return false
        }
        switch Answer(field.written, or: .administrator) {
        case .yes: return true
        case .no: return false
        case nil:
            add(.administratorUnclear, field)
            return nil
        }
    }

    /// Whether the field is empty; says so where the kind of the row asks for it.
    private mutating func isNothing(_ field: Field, for kind: RosterKind?, missing: ProblemCode) -> Bool {
        guard field.isEmpty else { return false }
        switch kind {
        case .register, .registeredAtMCS: add(missing, field)
        case .change: add(.emptyNotKept, field)
        // What the row asks for has to be put right first.
        case .depart, .departedAtMCS, nil: break
        }
        return true
    }
}
