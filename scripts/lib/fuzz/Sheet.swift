/// Reading applications, whatever the rows: no crash, and every row is accounted for exactly once, as accepted, rejected or
/// blank, whoever else finds something wrong with it later.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSheet(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let rows = unsafe rows(of: UnsafeBufferPointer(start: start, count: count))
    do throws(SheetRefusal) {
        let checked = try ApplicationSheet.check(rows: rows, for: network, receivedOn: day)
        account(for: rows, in: checked)
        let line = rows.isEmpty ? nil : rows[count % rows.count].line
        account(
            for: rows, in: checked.adding([Problem(.rowUndecodable, at: Problem.Place(line: line))]))
    } catch {
        require(!error.message.ja.isEmpty && !error.message.en.isEmpty, "a refusal without words")
    }
    return 0
}

private let network = NetworkDefinition.sample()
private let day = (try? Day(written: "2026-11-24"))!

/// Lines of cells apart by commas; a line that is not UTF-8 could not be decoded.
private func rows(of bytes: UnsafeBufferPointer<UInt8>) -> [SheetRow] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().map { index, line in
        let cells = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { String(validating: $0, as: UTF8.self) }
        let isWhole = !cells.contains(nil)
        return SheetRow(
            line: index + 1, cells: isWhole ? cells.compactMap(\.self) : nil,
            decodingFault: isWhole ? nil : "読めません")
    }
}

private func account(for rows: [SheetRow], in checked: CheckedApplication) {
    let lines = checked.acceptedLines + checked.rejectedLines + checked.blankLines
    require(lines.sorted() == rows.map(\.line), "a row that is nowhere, or in two places")
    let wrong = Set(checked.problems.filter { $0.severity == .error }.compactMap(\.place.line))
    require(wrong.isSubset(of: checked.rejectedLines), "a row with an error that is not rejected")
    require(Set(checked.people.map(\.line)).isSubset(of: checked.acceptedLines), "a person of a row not accepted")
    require(checked.hasErrors == checked.problems.contains { $0.severity == .error }, "errors that are not seen")
    for person in checked.people {
        require(person.facility.map(checked.facilities.indices.contains) ?? true, "a person at no facility")
    }
}
