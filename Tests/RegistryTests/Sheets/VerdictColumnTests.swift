import Registry
import Testing

/// A file that went back with verdicts in front is corrected and handed in as it is.
struct VerdictColumnTests {
    /// As `application errors` writes it.
    static func annotated(_ rows: [SheetRow], _ checked: CheckedApplication) -> [SheetRow] {
        let places = VerdictPlaces(rows)
        return rows.map { row in
            let found = checked.problems.filter { $0.place.line == row.line }
            let reasons = found.map(\.message.ja).joined(separator: "\n")
            let front = places.cells(for: row, Verdict(found.map(\.severity)), reasons: reasons)
            var annotated = row
            annotated.cells = row.cells.map { front + $0.dropFirst(places.columnsInFront) }
            return annotated
        }
    }

    private static func check(_ rows: [SheetRow]) throws -> CheckedApplication {
        try ApplicationSheet.check(rows: rows, for: .sample(), receivedOn: SampleSheet.receivedOn)
    }

    /// What a sheet comes to, without where it stands.
    static func gist(_ checked: CheckedApplication) -> [String] {
        checked.problems.map {
            "\($0.code) \($0.place.line ?? 0) \(($0.place.columnName ?? "")) \($0.value ?? "")"
        }
            + checked.people.map { "\(Mirror(reflecting: $0).children.map(\.value))" }
            + checked.facilities.map { "\($0)" }
            + checked.consents.map { "\($0)" }
            + [
                "\(checked.declarations)", "\(checked.acceptedLines)", "\(checked.rejectedLines)",
                "\(checked.blankLines)",
            ]
    }

    private let wrong = SampleSheet().changed {
        $0.head.insert(["職員名簿"], at: 0)
        $0["郵便番号"] = "201"
        $0.people[1][4] = "kaoru.nogawa"
        $0.people.append(["岩戸 直樹", "", "医師", "", "naoki@izumi.example.jp", "", ""])
    }

    @Test("The verdicts say what to do, where")
    func verdicts() throws {
        let rows = Self.annotated(wrong.rows, try Self.check(wrong.rows))
        let front = rows.map { $0.cells?.first ?? "" }
        #expect(front.prefix(3) == ["○ 問題なし", "○ 問題なし", "○ 問題なし"])
        #expect(front.suffix(5) == ["", "判定", "○ 問題なし", "× 要修正", "△ 要確認"])
        #expect(rows[wrong.head.count + 1].cells?.prefix(2) == ["判定", "理由"])
    }

    @Test("An annotated file says what the original says, two columns further right")
    func comesBack() throws {
        let original = try Self.check(wrong.rows)
        let again = try Self.check(Self.annotated(wrong.rows, original))
        #expect(Self.gist(again) == Self.gist(original))
        #expect(
            again.problems.compactMap(\.place.column)
                == original.problems.compactMap(\.place.column).map { $0 + 2 })
    }

    @Test("A file that comes back a second time is annotated anew, not twice")
    func secondRound() throws {
        let original = try Self.check(wrong.rows)
        let first = Self.annotated(wrong.rows, original)
        #expect(VerdictPlaces(first).columnsInFront == 2)
        let second = Self.annotated(first, try Self.check(first))
        #expect(second.map(\.cells) == first.map(\.cells))
        // Somebody else's tool may put them there twice all the same.
        let twice = first.map { row in
            var row = row
            row.cells = row.cells.map { cells in
                cells.first == "判定"
                    ? ["判定", "理由"] + cells
                    : (cells.first?.isEmpty == false ? ["× 要修正", ""] : ["", ""]) + cells
            }
            return row
        }
        #expect(Self.gist(try Self.check(twice)) == Self.gist(original))
    }

    @Test("The verdicts are known without their headings, too")
    func headingsRemoved() throws {
        let original = try Self.check(wrong.rows)
        let rows = Self.annotated(wrong.rows, original).map { row in
            var row = row
            if row.cells?.first == "判定" { row.cells?.replaceSubrange(0..<2, with: ["", ""]) }
            return row
        }
        #expect(Self.gist(try Self.check(rows)) == Self.gist(original))
    }

    @Test("An item of that name in a form is no verdict")
    func itemOfThatName() throws {
        let checked = try SampleSheet().changed { $0.head.append(["判定", "理由"]) }.checked()
        #expect(checked.codes == [.labelUnknown] && checked.people.count == 2)
    }

    @Test(
        "The worst that was found is the verdict",
        arguments: [
            ([], .inOrder), ([.note], .inOrder), ([.warning, .note], .look),
            ([.warning, .error, .note], .correct),
        ] as [([Problem.Severity], Verdict)])
    func worst(severities: [Problem.Severity], verdict: Verdict) {
        #expect(Verdict(severities) == verdict)
    }
}
