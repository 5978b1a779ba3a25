import TestSupport

/// Two made-up facilities of Komae and their people, as the rosters of these tests name them.
extension SampleApplication {
    /// みどり台内科クリニック.
    static func clinic(_ people: Person..., scope: String? = nil) throws -> SampleApplication {
        var form = try SampleApplication("komae")
        form.people = people
        form.scope = scope
        return form
    }

    /// あかね薬局.
    static func pharmacy(_ people: Person..., scope: String? = nil) throws -> SampleApplication {
        var form = try SampleApplication("komae")
        form.facility = "あかね薬局"
        form.managerEmail = "kanri@akane.example.jp"
        form.people = people
        form.scope = scope
        return form
    }

    /// Both forms in one file.
    func and(_ other: SampleApplication) -> SampleApplication {
        var both = self
        both.more.append(other)
        return both
    }
}

extension SampleApplication.Person {
    static let takahashi = Self(
        "髙橋 健一", "タカハシ ケンイチ", "医師", "k.takahashi@midoridai.example.jp", isAdministrator: true)
    static let yamazaki = Self("山﨑 美咲", "ヤマザキ ミサキ", "看護師", "m.yamazaki@midoridai.example.jp")
    static let sato = Self("佐藤 直樹", "サトウ ナオキ", "医療事務", "n.sato@midoridai.example.jp")
    static let akagi = Self("赤城 涼子", "アカギ リョウコ", "薬剤師", "r.akagi@akane.example.jp", isAdministrator: true)
    static let tachibana = Self("橘 悟", "タチバナ サトル", "薬剤師", "s.tachibana@akane.example.jp")

    var leaving: Self { with { $0.kind = "退職" } }
    var administrator: Self { with { $0.isAdministrator = true } }
    var withoutRight: Self { with { $0.isAdministrator = false } }

    /// A row that says 変更.
    func changed(_ change: (inout Self) -> Void) -> Self {
        with { person in
            person.kind = "変更"
            change(&person)
        }
    }

    func readdressed(_ address: String) -> Self {
        changed { person in
            person.previousEmail = person.email
            person.email = address
        }
    }

    func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}
