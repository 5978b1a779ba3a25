import Forms
import Registry
import Spreadsheet
import Tabular
import TestSupport
import Testing

@testable import Operations

/// What goes back to a facility comes back as it was, with the verdicts in front that nobody reads.
struct AnnotatedFileTests {
    private let definition: NetworkDefinition

    init() throws { definition = try SampleNetworks.forms("komae").definition }

    static let dialects = Encoding.allCases.flatMap { encoding in
        Separator.allCases.flatMap { separator in
            [LineEnding.crlf, .lf].map {
                Dialect(encoding: encoding, separator: separator, lineEnding: $0, declaresSeparator: $0 == .lf)
            }
        }
    }

    private func check(_ incoming: IncomingFile) -> CheckedApplication? {
        try? ApplicationSheet.check(
            rows: incoming.rows, for: definition, receivedOn: SampleNetworks.request("komae").today)
    }

    /// What a file comes to, without the columns in which it stands; a row that was put above moves the others down.
    private static func gist(_ checked: CheckedApplication, shift: Int = 0) -> [String] {
        checked.problems.map { problem in
            "\(problem.code) \(problem.place.line.map { $0 - shift } ?? 0) \(problem.place.columnName ?? "") \(problem.value ?? "")"
        } + checked.people.map { "\($0.line - shift) \($0.email) \($0.name ?? "")" }
            + checked.facilities.map { "\($0.name ?? "") \($0.address ?? "") \($0.telephone?.text ?? "")" }
            + ["\(checked.acceptedLines.map { $0 - shift })", "\(checked.rejectedLines.map { $0 - shift })"]
            + ["\(checked.blankLines.map { $0 - shift }.filter { $0 > 1 })"]
    }

    /// Of a blank row it does not matter how many cells it has.
    private static func content(_ cells: [String]?) -> [String]? {
        cells.map { $0.allSatisfy(\.isEmpty) ? [] : $0 }
    }

    /// Annotates it, and holds what comes back to what went out.
    private func roundTrip(_ file: [UInt8], _ seed: UInt64) throws {
        let original = try IncomingFile(file, within: .desk(definition))
        guard let checked = check(original) else { return }
        let annotated = try AnnotatedFile(file, checked.problems.map(FileRemark.init), limits: .standard)
        let returned = try IncomingFile(annotated.bytes, within: .desk(definition))
        // Above a heading, what concerns the whole has a row of its own, which is read by nobody.
        let shift = returned.rows.count - original.rows.count
        var kept = returned.rows
        // It stands below the line that declares the separator.
        if shift == 1 { kept.remove(at: kept[0].cells == [] ? 1 : 0) }
        #expect(
            kept.map { $0.line == 1 ? 1 : $0.line - shift } == original.rows.map(\.line), "seed \(seed)")
        for (row, before) in zip(kept, original.rows) {
            let own = row.cells.map { Array($0.dropFirst(2)) }
            #expect(Self.content(own) == Self.content(before.cells), "seed \(seed), line \(row.line)")
            for text in row.cells?.prefix(2) ?? [] {
                #expect(!["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains(text.prefix(1)))
            }
        }
        let again = try #require(check(returned), "seed \(seed)")
        #expect(Self.gist(again, shift: shift) == Self.gist(checked), "seed \(seed)")
        // The second round makes the same of it, verdicts and all.
        if shift == 0 {
            let second = try AnnotatedFile(
                annotated.bytes, again.problems.map(FileRemark.init), limits: .standard)
            if !checked.problems.contains(where: { $0.code == .rowUndecodable }) {
                #expect(second.bytes == annotated.bytes, "seed \(seed)")
            }
        }
    }

    @Test("A file of any dialect comes back with the same rows and problems", arguments: dialects)
    func tables(dialect: Dialect) throws {
        for seed in UInt64(0)..<25 {
            var file = RandomFile(seed: seed, definition)
            try roundTrip(try file.bytes(dialect), seed)
        }
    }

    @Test("So does a workbook")
    func workbooks() throws {
        for seed in UInt64(0)..<40 { try roundTrip(RandomFile(seed: seed, definition).workbook(), seed) }
    }

    @Test("Behind the two columns a table is the very bytes that came")
    func bytesStay() throws {
        let file = try SampleApplication("komae").bytes(.cp932)
        let annotated = try AnnotatedFile(file, [], limits: .standard)
        let rows = try Table.read(annotated.bytes).rows
        let lines = rows.map {
            Array(
                annotated.bytes[
                    ($0.cells.count > 2 ? $0.cells[2].position.offset : $0.bytes.lowerBound)..<$0.bytes
                        .upperBound])
        }
        #expect(lines.flatMap(\.self) == file)
        #expect(annotated.mediaType == "text/csv")
    }

    @Test(
        "What concerns the whole, or a heading, stands in front of the first row; above a heading it has its own"
    )
    func whole() throws {
        let remarks = [
            FileRemark(severity: .error, place: .init(), message: "管理者がいません。", remedy: "印を付けてください。"),
            FileRemark(
                severity: .warning, place: .init(line: 2, columnName: "備考"), message: "読みません。", remedy: ""),
        ]
        let form = try AnnotatedFile(Array("事業所名,あ\n氏名,職種,メールアドレス,備考\n".utf8), remarks, limits: .standard)
        #expect(
            String(decoding: form.bytes, as: UTF8.self)
                == "× 要修正,【要修正 全体】管理者がいません。印を付けてください。 【要確認 2行目 「備考」】読みません。,事業所名,あ\n判定,理由,氏名,職種,メールアドレス,備考\n")
        let table = try AnnotatedFile(Array("氏名,職種,メールアドレス\n".utf8), [remarks[0]], limits: .standard)
        #expect(
            String(decoding: table.bytes, as: UTF8.self)
                == "× 要修正,【要修正 全体】管理者がいません。印を付けてください。\n判定,理由,氏名,職種,メールアドレス\n")
    }

    @Test(
        "The file is named after the one that came",
        arguments: [
            ("名簿.csv", "名簿（確認結果）.csv"), ("R8.11.CSV", "R8.11（確認結果）.CSV"), ("名簿（確認結果）.csv", "名簿（確認結果）.csv"),
            ("標準入力", "標準入力（確認結果）.csv"), ("表.txt", "表（確認結果）.txt"),
        ])
    func name(original: String, name: String) throws {
        #expect(try AnnotatedFile(Array("a,b\n".utf8), [], limits: .standard).name(after: original) == name)
    }
}
