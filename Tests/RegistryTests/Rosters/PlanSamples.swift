import Registry

/// People of a made-up town.
enum Person: String, CaseIterable {
    case sato, suzuki, tanaka, ito, mori, abe

    var account: Int64 { Int64((Self.allCases.firstIndex(of: self) ?? 0) + 1) * 10 }
    var email: String { "\(rawValue)@example.jp" }

    var name: String {
        switch self {
        case .sato: "佐藤 花子"
        case .suzuki: "鈴木 一郎"
        case .tanaka: "田中 みどり"
        case .ito: "伊藤 健"
        case .mori: "森 さくら"
        case .abe: "阿部 進"
        }
    }

    var kana: String {
        switch self {
        case .sato: "サトウ　ハナコ"
        case .suzuki: "スズキ　イチロウ"
        case .tanaka: "タナカ　ミドリ"
        case .ito: "イトウ　ケン"
        case .mori: "モリ　サクラ"
        case .abe: "アベ　ススム"
        }
    }
}

/// Facilities of the application, by their places in it: two are registered, the third is new to the network.
enum Place: Int, CaseIterable {
    case sakura, ume, momo

    var name: String {
        switch self {
        case .sakura: "さくらクリニック"
        case .ume: "うめ薬局"
        case .momo: "もも訪問看護"
        }
    }

    /// 101 and 102; a facility that is not on the roster is 103 and more.
    var registered: Int64? { self == .momo ? nil : Int64(101 + rawValue) }

    static var planned: [PlannedFacility] {
        allCases.map { PlannedFacility(ordinal: $0.rawValue, name: $0.name, registered: $0.registered) }
    }
}

extension KnownPerson {
    /// Affiliations are numbered by account and facility: 佐藤's at さくら is 1001.
    static func at(
        _ facilities: Int64..., person: Person, administratorAt: Set<Int64> = [], state: AccountState = .active,
        individually: Bool = false, email: String? = nil, name: String? = nil, profession: String = "nurse",
        telephone: String = "03-0000-0000"
    ) -> KnownPerson {
        let values = PersonValues(
            email: email ?? person.email, emailKey: email ?? person.email, name: name ?? person.name,
            nameKey: FoldedName(name ?? person.name).key,
            kana: person.kana, profession: profession, professionOther: nil, telephone: telephone)
        return KnownPerson(
            account: person.account, values: values, state: state,
            affiliations: facilities.map { id in
                Affiliation(
                    id: person.account * 100 + id - 100, facility: id,
                    facilityName: Place.allCases.first { $0.registered == id }?.name ?? "やなぎ荘",
                    isAdministrator: administratorAt.contains(id))
            }, participatesIndividually: individually)
    }
}

extension RosterLine {
    /// A row that says what is known about the person, unless told otherwise.
    static func row(
        _ line: Int, _ person: Person, at place: Place?, _ kind: RosterKind = .register, email: String? = nil,
        previous: String? = nil, name: String?? = nil, kana: Stated<String>? = nil,
        profession: String?? = .some("nurse"), professionOther: String? = nil, administrator: Bool? = false,
        telephone: Stated<String> = .given("03-0000-0000")
    ) -> RosterLine {
        let email = email ?? person.email
        let name: String? = name ?? person.name
        return RosterLine(
            line: line, facility: place?.rawValue, kind: kind, email: email, emailKey: email.lowercased(),
            previousEmailKey: previous, name: name, nameKey: name.map { FoldedName($0).key },
            kana: kana ?? .given(person.kana), profession: profession ?? nil, professionOther: professionOther,
            isAdministrator: administrator, telephone: telephone)
    }
}

extension PlanEffect {
    /// `2 change 10 @0 氏名:before→after admin removes mcs`; `-` stands for no line, facility or value.
    var outline: String {
        let account =
            switch account {
            case .known(let id): String(id)
            case .new(let index): "new\(index)"
            }
        let place = facility.map(String.init) ?? "-"
        var parts = ["\(line.map(String.init) ?? "-") \(kind) \(account) @\(place)"]
        parts += differences.map { "\($0.field.title.ja):\($0.before ?? "-")→\($0.after ?? "-")" }
        if isAdministrator { parts.append("admin") }
        if removesAccount { parts.append("removes") }
        if isDoneAtMCS { parts.append("mcs") }
        return parts.joined(separator: " ")
    }
}

extension Problem {
    /// `2 メールアドレス person_not_here`
    var outline: String {
        [place.line.map(String.init), place.columnName, code.rawValue].compactMap(\.self).joined(separator: " ")
    }
}

extension RosterPlan {
    var outlines: [String] { effects.map(\.outline) }
    var found: [String] { problems.map(\.outline) }
    var hasErrors: Bool { problems.contains { $0.severity == .error } }

    func problem(_ code: ProblemCode) -> Problem? { problems.first { $0.code == code } }
}
