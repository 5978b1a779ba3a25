import Registry
import Testing

struct SheetRefusalTests {
    @Test func emptyFiles() {
        for rows in [[], [SheetRow(line: 1, cells: ["", " "])], [SheetRow(line: 1, cells: nil)]] {
            #expect(throws: SheetRefusal.empty) { try check(rows) }
        }
    }

    @Test func aFileWithoutARoster() {
        let rows = SampleSheet().head.enumerated().map { SheetRow(line: $0.offset + 1, cells: $0.element) }
        #expect(throws: SheetRefusal.noRosterHeader) { try check(rows) }
    }

    @Test func aRosterWithoutItsColumns() {
        let sheet = SampleSheet().changed { $0.header = ["氏名", "フリガナ", "所属", "", "", "", ""] }
        #expect(throws: SheetRefusal.columnsMissing(["職種", "メールアドレス", "MCS管理者"])) { try check(sheet.rows) }
    }

    @Test func aRosterWithNobody() {
        let sheet = SampleSheet().changed { $0.people = [["", "", ""], []] }
        #expect(throws: SheetRefusal.nobody) { try check(sheet.rows) }
    }

    @Test(
        "Patient data stops the intake",
        arguments: [
            { $0.header.append("患者名") }, { $0.header.append("主な病名") },
            { $0.head.append(["被保険者番号", "0000000000"]) },
            { $0.head.append(["患者氏名", ""]) }, { $0.people.append(["要介護度", "被保険者番号", "", "", "", "", ""]) },
        ] as [@Sendable (inout SampleSheet) -> Void])
    func patientData(change: @Sendable (inout SampleSheet) -> Void) throws {
        do throws(SheetRefusal) {
            try check(SampleSheet().changed(change).rows)
            Issue.record("taken")
        } catch {
            guard case .patientData(let words, let lines) = error else {
                Issue.record(error)
                return
            }
            #expect(!words.isEmpty && lines.count == 1)
            #expect(!error.message.ja.contains("0000000000"))
        }
    }

    @Test("Patients may be mentioned where nothing is asked about them")
    func mention() throws {
        let sheet = SampleSheet().changed { $0.head.insert(["この用紙に患者さんの氏名や病名は書かないでください", ""], at: 0) }
        #expect(try sheet.checked().codes == [.titleLinesSkipped])
    }

    @Test func refusalsSayWhatToDo() {
        let refusals: [SheetRefusal] = [
            .empty, .noRosterHeader, .columnsMissing(["氏名"]), .nobody, .patientData(words: ["病名"], lines: [3]),
        ]
        for refusal in refusals {
            #expect(!refusal.message.ja.isEmpty && !refusal.message.en.isEmpty)
            #expect(!refusal.remedy.ja.isEmpty && !refusal.remedy.en.isEmpty)
            #expect(!refusal.description.isEmpty)
        }
    }

    private func check(_ rows: [SheetRow]) throws(SheetRefusal) {
        _ = try ApplicationSheet.check(rows: rows, for: .sample(), receivedOn: SampleSheet.receivedOn)
    }
}
