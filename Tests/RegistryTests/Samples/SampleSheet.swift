import Registry

/// A sheet that has nothing wrong with it, to be changed by a test.
struct SampleSheet {
    var head = [
        ["様式", "利用登録代行申込書"], ["申込日", "令和8年11月2日"], ["事業所名", "見本いずみ訪問看護ステーション"],
        ["事業所番号", "1314520748"], ["施設種別", "訪問看護ステーション"], ["施設種別（その他）", ""], ["郵便番号", "201-0000"],
        ["所在地", "東京都狛江市見本町1丁目2番3号"], ["電話番号", "03-0000-2222"], ["管理者氏名", "多摩川 泉"],
        ["管理者メールアドレス", "izumi.tamagawa@izumi.example.jp"], ["押印", "あり"], ["同意：規程の遵守", "同意する"],
        ["同意：公示への掲載（患者さんには公開しません）", "同意する"], ["本人確認", "職員名簿で確認済み"],
        ["利用規約の説明", "説明し同意を得た"],
    ]
    var header = ["氏名", "フリガナ", "職種", "職種（その他）", "メールアドレス", "MCS管理者", "電話番号"]
    var people = [
        ["多摩川 泉", "タマガワ イズミ", "看護師", "", "izumi.tamagawa@izumi.example.jp", "○", ""],
        ["野川 薫", "ノガワ カオル", "介護支援専門員", "", "kaoru.nogawa@izumi.example.jp", "", "090-0000-0001"],
    ]

    static let receivedOn = Day(iso: "2026-11-05") ?? .first

    var rows: [SheetRow] {
        (head + [[], header] + people).enumerated().map { SheetRow(line: $0.offset + 1, cells: $0.element) }
    }

    /// Where the first person stands.
    var firstPersonLine: Int { head.count + 3 }

    subscript(label: String) -> String {
        get { head.first { $0[0] == label }?[1] ?? "" }
        set {
            head.removeAll { $0[0] == label }
            head.append([label, newValue])
        }
    }

    /// A sheet of one person who applies without a facility.
    static var individual: SampleSheet {
        var sheet = SampleSheet()
        let kept = ["様式", "申込日"]
        sheet.head.removeAll { !kept.contains($0[0]) && !$0[0].hasPrefix("同意") }
        sheet["申込区分"] = "個人"
        sheet.people = [sheet.people[1]]
        return sheet
    }

    func checked(
        for network: NetworkDefinition = .sample(), receivedOn: Day = Self.receivedOn, scope: RosterScope? = nil
    ) throws -> CheckedApplication {
        try ApplicationSheet.check(rows: rows, for: network, receivedOn: receivedOn, scope: scope)
    }

    /// With columns behind the others, and what stands there for each person; the rest are empty.
    func adding(_ columns: [String], _ values: [[String]]) -> SampleSheet {
        changed { sheet in
            sheet.header += columns
            for index in sheet.people.indices {
                sheet.people[index] += index < values.count ? values[index] : columns.map { _ in "" }
            }
        }
    }

    func changed(_ change: (inout SampleSheet) -> Void) -> SampleSheet {
        var sheet = self
        change(&sheet)
        return sheet
    }
}

/// Rows of a whole file.
func sheetRows(_ cells: [[String]]) -> [SheetRow] {
    cells.enumerated().map { SheetRow(line: $0.offset + 1, cells: $0.element) }
}

func check(_ cells: [[String]], for network: NetworkDefinition = .sample()) throws -> CheckedApplication {
    try ApplicationSheet.check(rows: sheetRows(cells), for: network, receivedOn: SampleSheet.receivedOn)
}

extension RosterLine {
    /// Nil when nothing is said, or nothing is there.
    var kanaText: String? { kana.over(nil) }
    var telephoneText: String? { telephone.over(nil) }
}

extension CheckedApplication {
    /// Where a problem was found, in order.
    func lines(of code: ProblemCode) -> [Int?] { problems.filter { $0.code == code }.map(\.place.line) }

    var codes: Set<ProblemCode> { Set(problems.map(\.code)) }
}
