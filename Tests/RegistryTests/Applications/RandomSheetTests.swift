import Registry
import Testing

struct RandomSheetTests {
    @Test("Whatever a sheet holds, every row is accepted, rejected or blank exactly once", arguments: 1...60)
    func accountedFor(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<20 {
            let rows = Self.damaged(SampleSheet(), &generator)
            guard
                let checked = try? ApplicationSheet.check(
                    rows: rows, for: .sample(), receivedOn: SampleSheet.receivedOn)
            else { continue }
            let lines = checked.acceptedLines + checked.rejectedLines + checked.blankLines
            #expect(lines.sorted() == rows.map(\.line))
            #expect(Set(checked.people.map(\.line)).isSubset(of: checked.acceptedLines))
            let wrong = Set(checked.problems.filter { $0.severity == .error }.compactMap(\.place.line))
            #expect(Set(checked.rejectedLines) == wrong)
            let places = checked.people.map { "\($0.facility ?? -1) \($0.emailKey)" }
            #expect(Set(places).count == places.count)
            guard !checked.hasErrors, checked.applicant == .facility else { continue }
            #expect(!checked.facilities.isEmpty)
            #expect(checked.facilities.allSatisfy { $0.name != nil && $0.typeID != nil && $0.address != nil })
        }
    }

    @Test func sheetsOfNothingButNoiseAreReadOrRefused() {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<500 {
            let rows = (1...20).map { line in
                SheetRow(line: line, cells: (0..<8).map { _ in generator.text(upTo: 6) })
            }
            _ = try? ApplicationSheet.check(rows: rows, for: .sample(), receivedOn: .last)
        }
    }

    /// Cells replaced by noise, rows left out, doubled, cut short, emptied or undecodable; physical lines with gaps, as
    /// cells with line breaks make them.
    private static func damaged(_ sheet: SampleSheet, _ generator: inout SeededGenerator) -> [SheetRow] {
        var rows: [[String]?] = sheet.head + [[], sheet.header]
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            rows.append(sheet.people.randomElement(using: &generator))
        }
        for index in rows.indices {
            guard Int.random(in: 0..<6, using: &generator) == 0, var cells = rows[index], !cells.isEmpty else {
                continue
            }
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: rows[index] = nil
            case 1: rows[index] = []
            case 2: rows[index] = Array(cells.dropLast())
            case 3: rows[index] = cells + [generator.text(upTo: 3)]
            default:
                cells[Int.random(in: cells.indices, using: &generator)] = generator.text(upTo: 6)
                rows[index] = cells
            }
        }
        var line = 0
        return rows.map { cells in
            line += Int.random(in: 1...3, using: &generator)
            return SheetRow(line: line, cells: cells)
        }
    }
}
