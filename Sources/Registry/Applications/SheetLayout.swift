/// The parts of a sheet: the form's head, the roster's header, the roster.
struct SheetLayout {
    let head: [SheetLine]
    let header: SheetLine
    let roster: [SheetLine]
    /// Rows that could not be decoded.
    let undecodable: [SheetRow]

    /// - Throws: when it is no application: empty, without a roster, or with patient data in it.
    init(_ rows: [SheetRow]) throws(SheetRefusal) {
        let lines = rows.compactMap { row in row.cells.map { SheetLine(number: row.line, cells: $0) } }
        guard lines.contains(where: { !$0.isBlank }) else { throw .empty }
        let headerIndex = lines.firstIndex(where: Self.isHeader)
        head = Array(lines[..<(headerIndex ?? lines.count)])
        header = headerIndex.map { lines[$0] } ?? SheetLine(number: 0, cells: [])
        roster = Array(lines.dropFirst(head.count + 1))
        undecodable = rows.filter { $0.cells == nil }
        try PatientData.refuse(lines, head: head, header: header)
        guard headerIndex != nil else { throw .noRosterHeader }
    }

    /// At least two columns of the roster, one of them the name or the address.
    private static func isHeader(_ line: SheetLine) -> Bool {
        let columns = Set(line.cells.compactMap(RosterColumn.named))
        return columns.count >= 2 && (columns.contains(.name) || columns.contains(.email))
    }
}
