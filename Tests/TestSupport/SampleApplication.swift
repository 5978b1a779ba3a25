import Forms
package import Registry
package import Tabular

/// A facility's file with made-up people, as a clinic would fill in the blank form.
package struct SampleApplication: Sendable {
    package struct Person: Sendable {
        package var name: String
        package var kana: String
        package var profession: String
        package var email: String
        package var isAdministrator: Bool
        /// 区分: empty registers.
        package var kind: String
        /// 旧メールアドレス.
        package var previousEmail = ""
        package var telephone = ""

        package init(
            _ name: String, _ kana: String, _ profession: String, _ email: String,
            isAdministrator: Bool = false,
            kind: String = ""
        ) {
            self.name = name
            self.kana = kana
            self.profession = profession
            self.email = email
            self.isAdministrator = isAdministrator
            self.kind = kind
        }

        /// A row that changes something has to say it, since an empty cell is none of its business.
        fileprivate var right: String { isAdministrator ? "○" : kind == "変更" ? "いいえ" : "" }
    }

    package var definition: NetworkDefinition
    package var facility = "みどり台内科クリニック"
    package var managerEmail = "incho@midoridai.example.jp"
    package var people: [Person] = [
        Person("髙橋 健一", "タカハシ ケンイチ", "医師", "k.takahashi@midoridai.example.jp", isAdministrator: true),
        Person("山﨑 美咲", "ヤマザキ ミサキ", "看護師", "m.yamazaki@midoridai.example.jp"),
        Person("佐藤 直樹", "サトウ ナオキ", "医療事務", "n.sato@midoridai.example.jp"),
    ]
    /// Labels of the form's head whose value differs from the usual one; an empty value leaves it out.
    package var overrides: [String: String] = [:]

    /// 名簿の範囲; nil leaves the item out.
    package var scope: String?
    /// Columns of the roster that are not in the file.
    package var columnsLeftOut: Set<String> = []
    /// The forms of further facilities, below this one in the same file.
    package var more: [SampleApplication] = []

    package init(_ network: String) throws {
        definition = try SampleNetworks.forms(network).definition
    }

    /// The same as an individual's: what is about a facility is left empty.
    package var individual: SampleApplication {
        var copy = self
        for label in ["事業所名", "施設種別", "郵便番号", "所在地", "電話番号", "管理者氏名", "管理者メールアドレス", "本人確認", "利用規約の説明", "押印"] {
            copy.overrides[label] = ""
        }
        copy.overrides["申込区分"] = "個人"
        copy.columnsLeftOut = ["MCS管理者"]
        return copy
    }

    /// The same with `count` people, each with an address of their own; the first is the administrator.
    package func with(people count: Int) -> SampleApplication {
        var copy = self
        copy.people = (1...count).map { number in
            Person(
                "試験 太郎\(number)", "シケン タロウ", "看護師", "p\(number)@midoridai.example.jp",
                isAdministrator: number == 1)
        }
        return copy
    }

    package func bytes(_ encoding: Encoding = .utf8WithBOM) throws -> [UInt8] {
        var writer = CSVWriter(encoding: encoding)
        for row in rows { try writer.append(row: row) }
        return writer.bytes
    }

    private var rows: [[String]] {
        let columns = Self.columns.filter { !columnsLeftOut.contains($0.heading) }
        return head.map { [$0, $1] } + [[]] + [columns.map(\.heading)]
            + people.map { person in columns.map { $0.cell(person) } } + more.flatMap { [[]] + $0.rows }
    }

    private static let columns: [(heading: String, cell: @Sendable (Person) -> String)] = [
        ("氏名", \.name), ("フリガナ", \.kana), ("職種", \.profession), ("職種（その他）", { _ in "" }),
        ("メールアドレス", \.email), ("MCS管理者", \.right), ("電話番号", \.telephone),
        ("区分", \.kind), ("旧メールアドレス", \.previousEmail),
    ]

    private var head: [(String, String)] {
        let usual =
            [
                ("様式", "利用登録代行申込書"), ("申込日", "令和8年11月2日"), ("事業所名", facility), ("施設種別", "診療所"),
                ("施設種別（その他）", ""),
                ("郵便番号", "201-0012"), ("所在地", "東京都狛江市中和泉1-2-3"), ("電話番号", "03-3480-0000"),
                ("管理者氏名", "緑川 誠"), ("管理者メールアドレス", managerEmail), ("本人確認", "職員名簿で確認済み"),
                ("利用規約の説明", "説明し同意を得た"),
            ] + (definition.intake.sealAsked ? [("押印", "省略")] : [])
            + (definition.membership.individuals ? [("申込区分", "事業所")] : [])
            + (scope.map { [("名簿の範囲", $0)] } ?? [])
            + definition.consents.map { ("同意：\($0.label.ja)", "同意する") }
        return usual.map { ($0.0, overrides[$0.0] ?? $0.1) }.filter { !$0.1.isEmpty }
    }
}
