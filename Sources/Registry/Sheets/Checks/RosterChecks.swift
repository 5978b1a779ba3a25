/// What can be seen only when the rows of all rosters are laid side by side.
extension Findings {
    mutating func roster(
        _ roster: RosterReader, _ facilities: [FacilityEntry], shared: NetworkDefinition.Intake.SharedAddresses
    ) {
        concurrently([
            { $0.oneAddressEach(roster) },
            { $0.onePreviousAddressEach(roster) },
            { $0.sameNames(roster) },
            { $0.ownAddresses(roster, facilities, shared: shared) },
        ])
        if roster.applicant == .individual { onePerson(roster.people) }
    }

    /// Never two people on one address (J6), and one person once at each facility: every row that shares it is wrong
    /// until somebody says which is right.
    private mutating func oneAddressEach(_ roster: RosterReader) {
        for rows in roster.people.repeated(by: { $0.email.map { ExactText($0.key) } }) {
            let names = Set(rows.lazy.map(\.nameKey).filter { !$0.text.isEmpty })
            let duplicates = names.count > 1 ? rows : Self.sharingFacility(rows)
            guard duplicates.isEmpty else {
                for row in duplicates {
                    add(.emailDuplicateInFile, roster.field(\.email, of: row), Self.otherLines(rows, than: row))
                }
                continue
            }
            onePersonAtSeveral(rows.filter { $0.kind?.departs == false }, roster)
        }
    }

    private static func sharingFacility(_ rows: [PersonDraft]) -> [PersonDraft] {
        var counts: [Int?: Int] = [:]
        for row in rows { counts[row.facility, default: 0] += 1 }
        return rows.filter { counts[$0.facility, default: 0] > 1 }
    }

    /// A second affiliation within the file: what is said about the person has to be the same on each row.
    private mutating func onePersonAtSeveral(_ rows: [PersonDraft], _ roster: RosterReader) {
        guard let first = rows.first, rows.count > 1 else { return }
        for row in rows {
            add(.personAtSeveralFacilities, roster.field(\.email, of: row), Self.otherLines(rows, than: row))
        }
        for row in rows.dropFirst() {
            for column in row.columnsDiffering(from: first) {
                add(.personDataDiffers, roster.field(column, of: row), [.lines: .lines([first.line.number])])
            }
        }
    }

    /// One previous address cannot become two new ones.
    private mutating func onePreviousAddressEach(_ roster: RosterReader) {
        for rows in roster.people.repeated(by: { $0.previousEmail.map { ExactText($0.key) } }) {
            guard Set(rows.map { $0.email?.key }).count > 1 else { continue }
            for row in rows {
                add(
                    .emailDuplicateInFile, roster.field(\.previousEmail, of: row),
                    Self.otherLines(rows, than: row))
            }
        }
    }

    /// Name and reading the same, the address another: one person twice, perhaps. Where a reading is missing, only the
    /// same facility counts: in a whole town many share a name.
    private mutating func sameNames(_ roster: RosterReader) {
        for rows in roster.people.repeated(by: { $0.nameKey.text.isEmpty ? nil : $0.nameKey }) {
            var (bySound, byFacility): ([ExactText: [PersonDraft]], [Int?: [PersonDraft]]) = ([:], [:])
            for row in rows {
                bySound[row.sound, default: []].append(row)
                byFacility[row.facility, default: []].append(row)
            }
            for row in rows {
                let near = row.sound.text.isEmpty ? byFacility[row.facility] : bySound[row.sound]
                let silent = row.sound.text.isEmpty ? [] : (bySound[ExactText("")] ?? [])
                let others = (near ?? []) + silent.filter { $0.facility == row.facility }
                let same = others.lazy.filter { $0.email?.key != row.email?.key }
                guard !same.isEmpty else { continue }
                add(
                    .personNameTwice, at: Problem.Place(line: row.line.number), value: row.name?.written,
                    [.lines: .lines(same.map(\.line.number))])
            }
        }
    }

    private mutating func onePerson(_ people: [PersonDraft]) {
        for draft in people.dropFirst() { add(.individualNotAlone, at: Problem.Place(line: draft.line.number)) }
    }

    private static func otherLines(_ rows: [PersonDraft], than row: PersonDraft) -> [Placeholder: Bilingual] {
        [.lines: .lines(rows.lazy.map(\.line.number).filter { $0 != row.line.number })]
    }
}

extension RosterReader {
    /// A value of a row as it stands in the file, for what is said about it.
    func field(_ column: KeyPath<RosterColumns, Int?>, of row: PersonDraft) -> Field {
        let columns = columns[row.table]
        guard let index = columns[keyPath: column] else {
            return Field(written: "", place: Problem.Place(line: row.line.number))
        }
        return columns.field(index, of: row.line)
    }
}

extension PersonDraft {
    /// The reading without its spaces; empty when there is none.
    fileprivate var sound: ExactText {
        guard case .given(let kana?) = kana else { return ExactText("") }
        return ExactText(kana.text.filter { $0 != "\u{3000}" })
    }

    /// What both rows say, and not alike; the administrator's right belongs to the facility, not to the person.
    fileprivate func columnsDiffering(from other: PersonDraft) -> [KeyPath<RosterColumns, Int?>] {
        var columns: [KeyPath<RosterColumns, Int?>] = []
        if case .given(let mine?) = kana, case .given(let theirs?) = other.kana, mine.text != theirs.text {
            columns.append(\.kana)
        }
        if let mine = profession, let theirs = other.profession, mine != theirs { columns.append(\.profession) }
        if case .given(let mine?) = telephone, case .given(let theirs?) = other.telephone,
            mine.digits != theirs.digits
        {
            columns.append(\.telephone)
        }
        return columns
    }
}

extension [PersonDraft] {
    /// Those that share a key with another, group by group, in the order in which the groups begin.
    fileprivate func repeated(by key: (PersonDraft) -> ExactText?) -> [[PersonDraft]] {
        var first = [ExactText: Int](minimumCapacity: count)
        var groups: [Int: [PersonDraft]] = [:]
        for (index, draft) in enumerated() {
            guard let key = key(draft) else { continue }
            guard let begin = first[key] else {
                first[key] = index
                continue
            }
            groups[begin, default: [self[begin]]].append(draft)
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }
}
