/// Reading and writing tables, whatever the bytes: no crash, every byte and line in exactly one row, and what is
/// written is read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTabular(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let file = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    for encoding in [nil] + Encoding.allCases.map(Optional.some) {
        guard let table = read(file, encoding) else { continue }
        checkAccounting(of: table, file)
        checkWriting(of: table, in: table.dialect)
    }
    // The same texts in another dialect; which one, the file itself decides.
    if let table = read(file, nil) { checkWriting(of: table, in: dialect(drawnFrom: file)) }
    return 0
}

/// Small, so that a short input reaches them.
private let limits = Limits(bytes: 1 << 16, rows: 200, columns: 20, cells: 1000, fieldBytes: 500)

/// Nil where the file is refused; then the reason has to be sayable.
private func read(_ file: [UInt8], _ encoding: Encoding?) -> Table? {
    do throws(UnreadableFile) {
        return try Table.read(file, limits: limits, encoding: encoding)
    } catch {
        require(!error.message.ja.isEmpty && !error.message.en.isEmpty, "a refusal without a message")
        return nil
    }
}

private func checkAccounting(of table: Table, _ file: [UInt8]) {
    let mark = table.encoding.byteOrderMark
    var offset = file.starts(with: mark) ? mark.count : 0
    var line = 1
    for row in table.rows {
        require(row.bytes.lowerBound == offset && !row.bytes.isEmpty, "a gap between rows, or an overlap")
        require(row.lines.lowerBound == line, "a line in no row, or in two")
        checkContent(of: row)
        offset = row.bytes.upperBound
        line = row.lines.upperBound + 1
    }
    require(offset == file.count, "bytes that belong to no row")
    require(table.rows.count <= limits.rows, "more rows than may be")
}

private func checkContent(of row: Row) {
    if case .damaged(let fault) = row.content {
        require(isInside(fault.position, row), "a fault outside its row")
        require(!fault.message.ja.isEmpty && !fault.message.en.isEmpty, "a fault without a message")
    }
    require(row.cells.count <= limits.columns, "more columns than may be")
    for (column, cell) in row.cells.enumerated() {
        require(isInside(cell.position, row) && cell.column == column, "a cell outside its row")
        require(String(validating: cell.text.utf8, as: UTF8.self) != nil, "text that is not UTF-8")
    }
}

private func isInside(_ position: Position, _ row: Row) -> Bool {
    row.bytes.lowerBound...row.bytes.upperBound ~= position.offset && row.lines ~= position.line
}

/// The rows that could be decoded, blank ones too, written and read again.
private func checkWriting(of table: Table, in dialect: Dialect) {
    let declarations = table.dialect.declaresSeparator ? 1 : 0
    var writer = CSVWriter(dialect)
    var written: [[String]] = []
    for row in table.rows.dropFirst(declarations) {
        let texts = row.cells.map(\.text)
        // A damaged row has no texts; some characters have no place in some encodings.
        guard !isDamaged(row), (try? writer.append(row: texts)) != nil else { continue }
        written.append(texts)
    }
    guard !written.isEmpty else { return }
    let again = try? Table.read(
        writer.bytes, encoding: dialect.encoding, separator: dialect.declaresSeparator ? nil : dialect.separator
    )
    guard let again else { return require(false, "what was written is refused") }
    require(again.dialect == dialect, "what was written is in another dialect")
    let texts = again.rows.dropFirst(dialect.declaresSeparator ? 1 : 0).map {
        $0.cells.map { Array($0.text.unicodeScalars) }
    }
    let expected = written.map { $0.map { scalars(of: $0, in: dialect.encoding) } }
    require(Array(texts) == expected, "what was written is read as something else")
}

/// Scalars, since two strings are equal that a file tells apart.
private func scalars(of text: String, in encoding: Encoding) -> [Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    return encoding == .cp932 ? scalars.map { CP932.twins[$0] ?? $0 } : scalars
}

private func isDamaged(_ row: Row) -> Bool {
    if case .damaged = row.content { true } else { false }
}

private func dialect(drawnFrom file: [UInt8]) -> Dialect {
    var draw = file.reduce(UInt(5381)) { $0 &* 33 &+ UInt($1) }
    func pick<Item>(_ items: [Item]) -> Item {
        defer { draw /= UInt(items.count) }
        return items[Int(draw % UInt(items.count))]
    }
    return Dialect(
        encoding: pick(Encoding.allCases), separator: pick(Separator.allCases),
        lineEnding: pick(LineEnding.allCases), declaresSeparator: pick([false, true]))
}
