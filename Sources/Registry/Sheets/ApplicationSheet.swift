/// The form in which a facility or an individual applies: items of label and value, then the roster as a table. One file
/// can hold several such forms, one below the other, or name the facility of each person in columns of the roster.
package enum ApplicationSheet {
    /// Reads a sheet and finds everything that is wrong with it at once.
    ///
    /// - Parameters:
    ///   - rows: in the order of the file. A file that went back with verdicts in front is read without them.
    ///   - receivedOn: the day of receipt, which no application may postdate.
    ///   - scope: what the roster speaks for, by the clerk's word, which stands over the sheet's own.
    ///   - known: facilities of the network that the sheet's may be.
    /// - Throws: when it is no application at all; nothing of it is to be kept then.
    package static func check(
        rows: [SheetRow], for definition: NetworkDefinition, receivedOn: Day, scope: RosterScope? = nil,
        knowing known: [KnownFacility] = []
    ) throws(SheetRefusal) -> CheckedApplication {
        try OpenedSheet(rows: rows, for: definition, scope: scope).check(receivedOn: receivedOn, knowing: known)
    }
}

/// A sheet whose people have been read, and whose facilities are now to be looked up.
package struct OpenedSheet {
    private let rows: [SheetRow]
    private let definition: NetworkDefinition
    private let layout: SheetLayout
    private let heads: [FormHead]
    private let applicant: Applicant
    private let stated: RosterScope
    private let roster: RosterReader
    private var findings: Findings

    /// As ``ApplicationSheet/check(rows:for:receivedOn:scope:knowing:)``.
    package init(
        rows: [SheetRow], for definition: NetworkDefinition, scope: RosterScope? = nil
    ) throws(SheetRefusal) {
        let labels = HeadLabels(definition.consents)
        layout = try SheetLayout(rows, labels)
        self.rows = rows
        self.definition = definition
        var findings = Findings()
        findings.undecodable(layout.undecodable)
        heads = Self.heads(of: layout, labels, &findings)
        findings.titles(heads)
        applicant = findings.applicant(heads, definition.membership)
        stated = findings.scope(heads, of: applicant, over: scope)
        var roster = RosterReader(applicant, definition.codes)
        for (index, block) in layout.blocks.enumerated() {
            try roster.read(block, heads[index], at: index, &findings)
        }
        roster.readPeople(&findings)
        guard !roster.people.isEmpty || !layout.undecodable.isEmpty else { throw .nobody }
        self.roster = roster
        self.findings = findings
    }

    /// Which facilities it is about, in the order of the file.
    package var facilities: [FacilityIdentity] { roster.facilities.drafts.map { FacilityIdentity($0) } }

    /// Whether items of form 1 stand in it, and not a roster alone. A title by itself makes no form.
    package var holdsForm: Bool { heads.contains(where: \.hasItems) }

    package consuming func check(receivedOn: Day, knowing known: [KnownFacility]) -> CheckedApplication {
        let matches = facilities.map { $0.match(among: known) }
        let entries = findings.facilities(roster, facilities, matches, known, definition.codes)
        let answers = Answers(heads, roster, matches, definition.consents)
        let declarations = findings.declarations(
            heads, answers, of: applicant, definition.intake, receivedOn: receivedOn)
        let consents = findings.consents(answers, heads, definition.consents)
        findings.roster(roster, entries, shared: definition.intake.sharedAddresses)

        let wrong = findings.problems.linesWithErrors
        let fates = LineFates(rows, blank: roster.blankLines.union(layout.blankLines), wrong: wrong)
        return CheckedApplication(
            applicant: applicant, scope: stated, declarations: declarations, facilities: entries,
            consents: consents, people: roster.lines(without: wrong), problems: findings.problems.inOrder,
            acceptedLines: fates.accepted, rejectedLines: fates.rejected, blankLines: fates.blank)
    }

    private static func heads(
        of layout: SheetLayout, _ labels: HeadLabels, _ findings: inout Findings
    ) -> [FormHead] {
        let isOneOfSeveral = layout.blocks.count > 1
        return findings.concurrently(layout.blocks, partsOf: 64) { blocks, findings in
            blocks.map { FormHead($0.head, labels, isOneOfSeveral: isOneOfSeveral, &findings) }
        }.flatMap(\.self)
    }
}

extension Findings {
    fileprivate mutating func facilities(
        _ roster: RosterReader, _ identities: [FacilityIdentity], _ matches: [KnownFacility?],
        _ known: [KnownFacility], _ codes: NetworkDefinition.CodeLists
    ) -> [FacilityEntry] {
        let types = CodeMatcher(codes.facilityTypes)
        oneFacilityTwice(roster.facilities.drafts, matches)
        return roster.facilities.drafts.enumerated().map { index, draft in
            let entry = facility(draft, types: types, isKnown: matches[index] != nil)
            guard let match = matches[index] else {
                sharedNumber(identities[index], draft, known)
                return entry
            }
            differences(of: entry, from: match.values, draft, codes.facilityTypes)
            return entry.over(match.values)
        }
    }

    /// Two forms that turn out to be about one facility, one by its name and one by its number, have to agree.
    private mutating func oneFacilityTwice(_ drafts: [FacilityDraft], _ matches: [KnownFacility?]) {
        var firsts: [Int64: FacilityDraft] = [:]
        for (draft, match) in zip(drafts, matches) {
            guard let id = match?.values.id else { continue }
            for item in FacilityItem.allCases where item != .name && !draft[item].isEmpty {
                firsts[id]?.take(draft[item], as: item, &self)
            }
            if firsts[id] == nil { firsts[id] = draft }
        }
    }

    fileprivate mutating func undecodable(_ rows: [SheetRow]) {
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

    init(_ rows: [SheetRow], blank blankLines: Set<Int>, wrong linesWithErrors: Set<Int>) {
        for row in rows {
            if linesWithErrors.contains(row.line) {
                rejected.append(row.line)
            } else if blankLines.contains(row.line) {
                blank.append(row.line)
            } else {
                accepted.append(row.line)
            }
        }
    }
}
