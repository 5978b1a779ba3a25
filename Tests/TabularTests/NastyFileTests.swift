import FoundationEssentials
import Tabular
import Testing

@Suite struct NastyFileTests {
    @Test("Every nasty file comes to its verdict", arguments: NastyFile.all)
    func verdict(of file: NastyFile) throws {
        switch file.verdict {
        case .refused(let expected, let message):
            #expect(throws: expected) { try Table.read(try file.bytes()) }
            #expect(expected.message.ja.hasPrefix(message))
        case .read(let dialect, let rows, let message, let texts):
            let table = try Table.read(try file.bytes())
            #expect(table.dialect == dialect)
            #expect(letters(of: table) == rows)
            #expect(firstFault(in: table)?.message.ja.hasPrefix(message) ?? message.isEmpty)
            let cells = table.rows.flatMap(\.cells).map { Array($0.text.utf8) }
            for text in texts { #expect(cells.contains(Array(text.utf8)), "\(text) stands in no field") }
        }
    }

    @Test func everyFileOfTheFolderHasOneVerdict() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: NastyFile.folder.path)
        #expect(NastyFile.all.map(\.name).sorted() == files.sorted())
    }

    @Test("A file is the same without its `String`s", arguments: NastyFile.all)
    func lentRows(of file: NastyFile) throws {
        guard let table = try? Table.read(try file.bytes()) else { return }
        var rows: [Row] = []
        let dialect = try Table.forEachRow(in: try file.bytes()) { rows.append($0.row()) }
        #expect(rows == table.rows)
        #expect(dialect == table.dialect)
    }

    /// As `application errors` gives it back: what is read from the answer is what the facility wrote.
    @Test("A file without damage goes back in its own dialect", arguments: NastyFile.all)
    func answer(to file: NastyFile) throws {
        guard let table = try? Table.read(try file.bytes()), firstFault(in: table) == nil else { return }
        var writer = CSVWriter(table.dialect)
        for row in table.rows.dropFirst(table.dialect.declaresSeparator ? 1 : 0) {
            try writer.append(row: row.cells.map(\.text))
        }
        let again = try Table.read(writer.bytes)
        #expect(again.dialect == table.dialect)
        #expect(scalars(texts(again)) == scalars(texts(table)))
    }

    private func letters(of table: Table) -> String {
        table.rows.map { row in
            switch row.content {
            case .decoded: "d"
            case .damaged: "x"
            case .blank: "-"
            }
        }.joined()
    }

    private func firstFault(in table: Table) -> RowFault? {
        table.rows.lazy.compactMap { row in
            if case .damaged(let fault) = row.content { fault } else { nil }
        }.first
    }
}
