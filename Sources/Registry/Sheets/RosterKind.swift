/// What a row asks for (column 区分).
package enum RosterKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// 新規・追加, and a row that says nothing: the person belongs to the facility.
    case register
    /// 変更: the person is there already, and something about them is new.
    case change
    /// 退職・削除: the person leaves the facility (A7).
    case depart
    /// The facility's administrator has registered the person at MCS already (A7).
    case registeredAtMCS = "registered_at_mcs"
    /// … or removed them there.
    case departedAtMCS = "departed_at_mcs"

    package var departs: Bool { self == .depart || self == .departedAtMCS }
    package var registers: Bool { self == .register || self == .registeredAtMCS }
    /// Whether MCS's side is reported as done, so that nobody has to do it again.
    package var isDoneAtMCS: Bool { self == .registeredAtMCS || self == .departedAtMCS }
}

extension RosterKind: Titled {
    package var title: Bilingual {
        switch self {
        case .register: Bilingual(ja: "登録", en: "register")
        case .change: Bilingual(ja: "変更", en: "change")
        case .depart: Bilingual(ja: "退職", en: "leaves")
        case .registeredAtMCS: Bilingual(ja: "MCS登録済み", en: "registered at MCS")
        case .departedAtMCS: Bilingual(ja: "MCS削除済み", en: "removed at MCS")
        }
    }
}
