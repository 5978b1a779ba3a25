import Registry
import Testing

struct RandomSheetTests {
    @Test("Whatever a sheet holds, every row is accepted, rejected or blank exactly once", arguments: 1...60)
    func accountedFor(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<20 {
            let rows = Self.damaged(Self.sheet(&generator), &generator)
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
            let registering = Set(checked.people.filter { $0.kind.registers }.compactMap(\.facility))
            for (index, facility) in checked.facilities.enumerated() {
                #expect(facility.name != nil && facility.line != nil)
                #expect(!registering.contains(index) || (facility.typeID != nil && facility.address != nil))
            }
            #expect(checked.people.allSatisfy { $0.facility.map(checked.facilities.indices.contains) == true })
            #expect(checked.consents.count == checked.facilities.count * 3)
        }
    }

    @Test("A file that went back with verdicts says what it said, two columns further right", arguments: 1...30)
    func annotated(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<20 {
            let rows = Self.damaged(Self.sheet(&generator), &generator)
            guard let checked = try? Self.check(rows) else { continue }
            let again = try Self.check(VerdictColumnTests.annotated(rows, checked))
            #expect(VerdictColumnTests.gist(again) == VerdictColumnTests.gist(checked))
        }
    }

    private static func check(_ rows: [SheetRow]) throws -> CheckedApplication {
        try ApplicationSheet.check(rows: rows, for: .sample(), receivedOn: SampleSheet.receivedOn)
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

    /// A file as an office could send one: one form or several, facilities in columns or not, with kinds of rows or not.
    private static func sheet(_ generator: inout SeededGenerator) -> [[String]] {
        let kinds = ["", "", "新規", "変更", "退職", "MCS登録済", "削除済"]
        let sample = SampleSheet()
        let hasKinds = Bool.random(using: &generator)
        let hasFacilities = Bool.random(using: &generator)
        let header = (hasFacilities ? ["事業所名"] : []) + sample.header + (hasKinds ? ["区分", "旧メールアドレス"] : [])
        var rows: [[String]] = []
        for block in 0..<Int.random(in: 1...3, using: &generator) {
            rows += sample.head.map { $0[0] == "事業所名" ? ["事業所名", "見本第\(block)医院"] : $0 }
            if block == 0 || Bool.random(using: &generator) { rows += [[], header] }
            for _ in 0..<Int.random(in: 1...5, using: &generator) {
                var person = sample.people.randomElement(using: &generator) ?? []
                if Bool.random(using: &generator) {
                    person[4] = "p\(Int.random(in: 0..<6, using: &generator))@example.jp"
                }
                if hasFacilities {
                    person.insert(["見本第0医院", "見本第1医院", ""].randomElement(using: &generator) ?? "", at: 0)
                }
                if hasKinds { person += [kinds.randomElement(using: &generator) ?? "", ""] }
                rows.append(person)
            }
        }
        return rows
    }

    /// Cells replaced by noise, rows left out, doubled, cut short, emptied or undecodable; physical lines with gaps, as
    /// cells with line breaks make them.
    private static func damaged(_ sheet: [[String]], _ generator: inout SeededGenerator) -> [SheetRow] {
        // A sheet with little damage is sometimes in order.
        let share = [6, 40, 400].randomElement(using: &generator) ?? 6
        var rows: [[String]?] = sheet
        for index in rows.indices {
            guard Int.random(in: 0..<share, using: &generator) == 0, var cells = rows[index], !cells.isEmpty
            else {
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
