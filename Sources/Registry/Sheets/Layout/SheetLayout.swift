/// The parts of a sheet: one form after the other, each with its head and its roster.
struct SheetLayout {
    let blocks: [SheetBlock]
    /// Rows that could not be decoded.
    let undecodable: [SheetRow]
    /// Without anything behind a verdict.
    let blankLines: Set<Int>

    /// - Throws: when it is no application: empty, without a roster, or with patient data in it.
    init(_ rows: [SheetRow], _ labels: HeadLabels) throws(SheetRefusal) {
        var lines = rows.compactMap { row in row.cells.map { SheetLine(number: row.line, cells: $0) } }
        guard lines.contains(where: { !$0.isBlank }) else { throw .empty }
        lines.removeVerdicts()
        blankLines = Set(lines.lazy.filter(\.isBlank).map(\.number))
        blocks = SheetBlocks(lines, labels).blocks
        undecodable = rows.filter { $0.cells == nil }
        try PatientData.refuse(lines, blocks.isEmpty ? [SheetBlock(head: lines, tables: [])] : blocks)
        guard !blocks.isEmpty else { throw .noRosterHeader }
    }
}

/// One form: the items above, and the roster below, whose headings may be repeated on every page.
struct SheetBlock {
    var head: [SheetLine]
    var tables: [SheetTable]
}

struct SheetTable {
    let header: SheetLine
    /// Blank ones included.
    var rows: [SheetLine]
}

/// Divides the lines of a sheet into its forms.
private struct SheetBlocks {
    private(set) var blocks: [SheetBlock] = []
    private let lines: [SheetLine]
    private let labels: HeadLabels
    private let roles: [Role]
    /// For each line the next one of its role, itself included.
    private let nextHeader: [Int]
    private let nextPerson: [Int]

    private enum Role {
        case header
        /// Holds an address and no label of the form beside it.
        case person
        case other
    }

    /// Empty when no line is a roster's header.
    init(_ lines: [SheetLine], _ labels: HeadLabels) {
        self.lines = lines
        self.labels = labels
        roles = lines.concurrentMap { Self.role(of: $0, labels) }
        nextHeader = Self.next(.header, roles)
        nextPerson = Self.next(.person, roles)
        guard let first = nextHeader.first, first < lines.count else { return }
        blocks = [SheetBlock(head: Array(lines[..<first]), tables: [])]
        var index = first
        while index < lines.count { index = take(index) }
    }

    /// Returns the line to go on with.
    private mutating func take(_ index: Int) -> Int {
        switch roles[index] {
        case .header: addTable(lines[index])
        case .other where beginsForm(lines[index]): return takeForm(from: index)
        case .person, .other: addRow(lines[index])
        }
        return index + 1
    }

    /// The head reaches to the form's own header; without one, as far as there are items, and the header before goes on.
    private mutating func takeForm(from index: Int) -> Int {
        let header = blocks.last?.tables.last?.header
        let end = nextHeader[index] < nextPerson[index] ? nextHeader[index] : endOfItems(from: index)
        blocks.append(SheetBlock(head: Array(lines[index..<end]), tables: []))
        if end < lines.count, roles[end] != .header, let header { addTable(header) }
        return end
    }

    private func endOfItems(from index: Int) -> Int {
        var end = index
        while end < lines.count, roles[end] == .other,
            lines[end].isBlank || labels.item(lines[end].cell(0)) != nil
        {
            end += 1
        }
        return end
    }

    private mutating func addTable(_ header: SheetLine) {
        blocks[blocks.count - 1].tables.append(SheetTable(header: header, rows: []))
    }

    private mutating func addRow(_ line: SheetLine) {
        let block = blocks.count - 1
        let table = blocks[block].tables.count - 1
        blocks[block].tables[table].rows.append(line)
    }

    private func beginsForm(_ line: SheetLine) -> Bool { HeadLabel.beginsForm(HeadLabel.key(of: line.cell(0))) }

    private static func role(of line: SheetLine, _ labels: HeadLabels) -> Role {
        guard let at = line.cells.firstIndex(where: \.holdsAt) else {
            return RosterHeading.isHeader(line) ? .header : .other
        }
        // A label with an address beside it is an item of the form.
        return at == 1 && labels.item(line.cell(0)) != nil ? .other : .person
    }

    private static func next(_ role: Role, _ roles: [Role]) -> [Int] {
        var (next, upcoming) = (Array(repeating: roles.count, count: roles.count), roles.count)
        for index in roles.indices.reversed() {
            if roles[index] == role { upcoming = index }
            next[index] = upcoming
        }
        return next
    }
}
