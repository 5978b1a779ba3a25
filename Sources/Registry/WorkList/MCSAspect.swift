/// What MCS shows of a person or a facility, piece by piece: each is wanted, asked and attested by itself ("two sides" of the
/// domain).
package enum MCSAspect: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    /// That the person is registered there, under which address, name and details.
    case registration
    /// That the account is stopped.
    case access
    /// That they work at one facility, and whether as its administrator.
    case place
    case allUsers = "all_users"
    case administratorsRoom = "administrators_room"
    /// That a facility is registered there, and its details.
    case facility

    package var title: Bilingual {
        switch self {
        case .registration: Bilingual(ja: "MCSへの登録", en: "registration at MCS")
        case .access: Bilingual(ja: "MCSアカウントの利用", en: "access to the MCS account")
        case .place: Bilingual(ja: "MCSでの所属", en: "place at a facility")
        case .allUsers: Bilingual(ja: "全ユーザーグループ", en: "all-users group")
        case .administratorsRoom: Bilingual(ja: "MCS管理者の部屋", en: "administrators' room")
        case .facility: Bilingual(ja: "事業所の登録", en: "registration of the facility")
        }
    }
}
