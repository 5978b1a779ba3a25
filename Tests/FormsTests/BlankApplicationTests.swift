import Registry
import Testing

@testable import Forms

@Suite struct BlankApplicationTests {
    let forms: FormsCopy
    let file = "komae/application.csv"

    init() throws { forms = try FormsCopy() }

    private func found(_ text: String) throws -> [String] {
        try forms.write(text, to: file)
        return forms.mistakes().map { "\($0.line ?? 0) \($0.what.en)" }
    }

    @Test func `it is handed out byte for byte`() throws {
        let bytes = try forms.read("komae").blankApplication
        #expect(bytes == [UInt8](try forms.text(file).utf8))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    }

    @Test func `Excel's padding commas do no harm`() throws {
        let padded = try forms.text(file).replacing(",\r\n", with: ",,,,,,\r\n").replacing(
            "\r\n\r\n", with: "\r\n,,,,,,\r\n")
        #expect(try found(padded) == [])
    }

    @Test func `its lines are those of the network's consents`() throws {
        let text = try forms.text(file)
        let columns = try ApplicationSheet.blank(for: forms.read("komae").definition).last ?? []
        #expect(
            try found(text.replacing("MCS管理者の部屋への参加", with: "部屋への参加"))
                == [
                    "15 \(Fault.unexpectedLine.what.en)", "19 \(Fault.missingLine("同意：MCS管理者の部屋への参加").what.en)",
                ])
        #expect(try found(text.replacing("押印,\r\n", with: "")) == ["18 \(Fault.missingLine("押印").what.en)"])
        #expect(
            try found(text.replacing("申込日,\r\n", with: "申込日,\r\n申込日,\r\n")) == [
                "3 \(Fault.unexpectedLine.what.en)"
            ])
        #expect(try found(text.replacing("所在地,", with: "所在地,東京都")) == ["8 \(Fault.notBlank.what.en)"])
        #expect(try found(text.replacing("フリガナ,", with: "")) == ["20 \(Fault.wrongRoster(columns).what.en)"])
    }

    @Test func `a consent that is added asks for its line`() throws {
        try forms.replaceLine("- rules", with: "- rules\n  - extra", in: "komae/network.yaml")
        let clause = try forms.text("komae/consents/rules.yaml").replacing("運用規程と利用規約の遵守", with: "追加の事項")
        try forms.write(clause, to: "komae/consents/extra.yaml")
        #expect(forms.mistakes().map(\.what) == [Fault.missingLine("同意：追加の事項").what])
    }

    @Test func `it has a byte-order mark and CRLF`() throws {
        let text = try forms.text(file)
        #expect(try found(text.replacing("\u{FEFF}", with: "")) == ["1 \(Fault.noByteOrderMark.what.en)"])
        #expect(try found(text.replacing("申込日,\r\n", with: "申込日,\n")) == ["2 \(Fault.noCRLF.what.en)"])
        try forms.write([0x82, 0xA0, 0x0A], to: file)
        #expect(forms.mistakes().map(\.what) == [Fault.notUTF8.what])
    }

    @Test(arguments: ["komae", "takarazuka"])
    func `the example is the blank form filled in`(network: String) throws {
        let blank = try forms.text("\(network)/application.csv").split(
            separator: "\r\n", omittingEmptySubsequences: false)
        let example = try forms.text("\(network)/application-example.csv")
            .split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(zip(blank, example).allSatisfy { $1.hasPrefix($0) })
    }

    /// The example shows how it is done, so the intake has nothing to say about it.
    @Test(arguments: ["komae", "takarazuka"])
    func `the example goes through the intake without a problem`(network: String) throws {
        let text = try forms.text("\(network)/application-example.csv").dropFirst()
        let rows = text.split(separator: "\r\n", omittingEmptySubsequences: false).enumerated().map {
            index, line in
            SheetRow(
                line: index + 1,
                cells: line.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
        }
        let definition = try forms.read(network).definition
        let day = try #require(Day(iso: "2026-11-21"))
        let checked = try ApplicationSheet.check(rows: rows, for: definition, receivedOn: day)
        #expect(checked.problems == [])
        #expect((2...4).contains(checked.people.count))
        #expect(checked.people.contains { $0.isAdministrator == true })
        #expect(checked.people.allSatisfy { $0.emailKey.hasSuffix(".example.jp") })
        #expect(checked.consents.allSatisfy { $0.given })
        #expect(checked.facilities.first?.number?.checkDigitAgrees == true)
    }
}
