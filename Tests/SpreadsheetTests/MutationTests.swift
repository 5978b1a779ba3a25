import Spreadsheet
import Tabular
import Testing

/// Whatever the bytes: no crash, no hang, and rows in order within the limits.
@Suite struct MutationTests {
    private static let limits = Limits(bytes: 100_000, rows: 50, columns: 30, fieldBytes: 500)
    private static let fixture: Fixture = {
        var fixture = Fixture(sheets: [
            .init(
                name: "名簿",
                rows: """
                    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\
                    <row r="3" hidden="1"><c r="A3" s="1"><v>46113.5</v></c><c r="B3" t="b"><v>1</v></c>\
                    <c r="C3"><f>A1</f><v>4.5E-2</v></c><c r="D3" t="e"><v>#N/A</v></c></row>\
                    <row><c t="inlineStr"><is><t>_x000D_</t></is></c></row>
                    """, columns: "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols>"),
            .init(name: "続き", state: "state=\"hidden\"", rows: "<row><c><v>1</v></c></row>"),
        ])
        fixture.strings = "<si><t>山田</t><rPh><t>ﾔﾏﾀﾞ</t></rPh></si><si><r><t>a</t></r><r><t>&#98;</t></r></si>"
        fixture.styles = """
            <numFmts><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>\
            <cellXfs><xf/><xf numFmtId="176"/></cellXfs>
            """
        return fixture
    }()
    private static let lively = Array("<>&;\"'/=0129AZ-_.x[]r:s \n".utf8) + [0, 0x50, 0x4B, 0xE3, 0x80, 0xFF]

    @Test("A file with random changes")
    func files() {
        let file = Self.fixture.bytes
        for seed in UInt64(0)..<3_000 {
            var random = SeededGenerator(seed: seed)
            var changed = file
            for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&changed, using: &random) }
            check(changed, "seed \(seed)")
        }
    }

    @Test("Parts with random changes, well packed")
    func parts() {
        let parts = Self.fixture.parts
        for seed in UInt64(0)..<1_500 {
            var random = SeededGenerator(seed: seed)
            var changed = parts
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                mutate(&changed[Int.random(in: changed.indices, using: &random)].content, using: &random)
            }
            check(archive(changed), "seed \(seed)")
        }
    }

    private func mutate(_ file: inout [UInt8], using random: inout SeededGenerator) {
        let place = Int.random(in: 0...file.count, using: &random)
        let byte =
            Bool.random(using: &random)
            ? Self.lively.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0 where place < file.count: file[place] = byte
        case 1 where place < file.count: file.remove(at: place)
        case 2: file.removeSubrange(place..<min(file.count, place + 5))
        case 3:
            let start = Int.random(in: 0...file.count, using: &random)
            file.insert(contentsOf: file[start..<min(file.count, start + 40)], at: place)
        default: file.insert(byte, at: place)
        }
    }

    private func check(_ file: [UInt8], _ comment: Comment) {
        guard let contents = try? Workbook.read(file, limits: Self.limits) else { return }
        let rows = contents.sheet.rows
        let numbers = rows.map(\.number)
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }, comment)
        #expect(!rows.isEmpty && rows.count <= Self.limits.rows, comment)
        let areInside = rows.allSatisfy { row in
            !row.cells.isEmpty && row.cells.count <= Self.limits.columns
                && row.cells.allSatisfy { $0.utf8.count <= Self.limits.fieldBytes }
                && row.faults.allSatisfy {
                    $0.cell.row == row.number && row.cells.indices.contains($0.cell.column)
                }
        }
        #expect(areInside, comment)
    }
}
