/// Reads the rosters of all forms of a sheet: first what each row asks for and where, which can depend on those above it,
/// then the people, each row by itself.
struct RosterReader {
    let applicant: Applicant
    private(set) var facilities = FacilityBook()
    private(set) var people: [PersonDraft] = []
    /// The columns of every table, in their order.
    private(set) var columns: [RosterColumns] = []
    /// Rows of a roster that make no person, though something of the office's own may stand there.
    private(set) var blankLines: Set<Int> = []
    /// The rows that make a person.
    private var personRows: [PersonRow] = []
    private let professions: RosterCodes

    init(_ applicant: Applicant, _ codes: NetworkDefinition.CodeLists) {
        self.applicant = applicant
        professions = RosterCodes(codes.professions)
    }

    /// - Parameter index: the block's place in the sheet, which is also its head's.
    /// - Throws: when the roster lacks columns without which what its rows ask for cannot be read.
    mutating func read(
        _ block: SheetBlock, _ head: FormHead, at index: Int, _ findings: inout Findings
    ) throws(SheetRefusal) {
        var named: Int?
        let tables = block.tables.map { ($0, RosterColumns($0.header, of: applicant, &findings)) }
        if applicant == .facility {
            let items = head.facilityItems
            let isNamedInRows = !tables.isEmpty && tables.allSatisfy { $0.1.facilityName != nil }
            if !isNamedInRows || items.contains(where: { $0?.isEmpty == false }) {
                named = facilities.enter(items, head: index, line: head.line, &findings)
            }
        }
        for (table, columns) in tables {
            self.columns.append(columns)
            let rows = TableRows(columns: columns, head: index, named: named)
            try read(table, rows, &findings)
        }
    }

    /// After all blocks.
    mutating func readPeople(_ findings: inout Findings) {
        people = findings.people(personRows, columns, applicant, professions)
        personRows = []
    }

    /// The rows that are not wrong.
    func lines(without wrong: Set<Int>) -> [RosterLine] {
        people.filter { !wrong.contains($0.line.number) }.compactMap(\.rosterLine)
    }

    /// What the rows of one table have in common.
    private struct TableRows {
        let columns: RosterColumns
        /// The form's head that stands over them.
        let head: Int
        /// The facility that the head names.
        let named: Int?
    }

    private mutating func read(
        _ table: SheetTable, _ rows: TableRows, _ findings: inout Findings
    ) throws(SheetRefusal) {
        let columns = rows.columns
        guard columns.email != nil else { throw .columnsMissing(Self.missing(in: table, columns)) }
        var carried = CarriedFacility(index: rows.named)
        for line in table.rows {
            guard !columns.isBlank(line) else {
                blankLines.insert(line.number)
                carried.end(facilities, &findings)
                continue
            }
            let kind = columns.kind.map { findings.rosterKind(columns.field($0, of: line)) } ?? .register
            guard kind?.registers != true || columns.missing.isEmpty else {
                throw .columnsMissing(columns.missing)
            }
            let facility = facility(of: line, rows, &carried, &findings)
            if let facility { facilities.note(kind, at: facility) }
            personRows.append(
                PersonRow(line: line, table: self.columns.count - 1, kind: kind, facility: facility))
        }
        carried.end(facilities, &findings)
    }

    /// What a roster without addresses lacks: everything, or nothing else when nobody is to be registered.
    private static func missing(in table: SheetTable, _ columns: RosterColumns) -> [String] {
        var unheard = Findings()
        let registers = table.rows.contains { line in
            let kind = columns.kind.map { unheard.rosterKind(columns.field($0, of: line)) } ?? .register
            return kind?.registers == true && !columns.isBlank(line)
        }
        return registers || columns.kind == nil ? columns.missing : [RosterColumn.email.rawValue]
    }

    /// Where a row's person works: what its cell says, or else the row above.
    private mutating func facility(
        of line: SheetLine, _ rows: TableRows, _ carried: inout CarriedFacility, _ findings: inout Findings
    ) -> Int? {
        guard let column = rows.columns.facilityName else { return rows.named }
        if line.cell(column).isBlank {
            carried.take(line)
            if carried.index == nil { findings.add(.facilityNameMissing, rows.columns.field(column, of: line)) }
        } else {
            carried.end(facilities, &findings)
            carried = CarriedFacility(index: enter(line, column, rows, &findings), isAbove: true)
        }
        guard let index = carried.index else { return nil }
        facilities.take(line, rows.columns, at: index, &findings)
        return index
    }

    private mutating func enter(
        _ line: SheetLine, _ column: Int, _ rows: TableRows, _ findings: inout Findings
    ) -> Int {
        if let known = facilities.index(named: line.cell(column)) { return known }
        var items = [Field?](repeating: nil, count: FacilityItem.allCases.count)
        items[FacilityItem.name.rawValue] = rows.columns.field(column, of: line)
        return facilities.enter(items, head: rows.head, line: line.number, &findings)
    }
}

/// The facility that rows without one of their own belong to. Merged cells come out of a spreadsheet like that; so does a
/// forgotten name, so that it is always pointed out. A blank row ends it.
private struct CarriedFacility {
    private(set) var index: Int?
    /// Whether a row above named it, not the form's head.
    var isAbove = false
    private var lines: [Int] = []

    init(index: Int?, isAbove: Bool = false) {
        self.index = index
        self.isAbove = isAbove
    }

    mutating func take(_ line: SheetLine) {
        if isAbove, index != nil { lines.append(line.number) }
    }

    mutating func end(_ facilities: FacilityBook, _ findings: inout Findings) {
        if let index, let first = lines.first {
            findings.add(
                .facilityCarriedOver,
                at: Problem.Place(line: first, columnName: FacilityItem.name.label.rawValue),
                [.detail: Bilingual(same: facilities.drafts[index][.name].text), .lines: .lines(lines)])
        }
        lines = []
        if isAbove { index = nil }
    }
}
