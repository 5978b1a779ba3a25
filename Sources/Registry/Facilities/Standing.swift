/// How a facility stands with its network (J7, R1). The database derives it from what it follows from and stores it
/// nowhere: the view `facility_standing` names the same cases.
package enum Standing: String, Sendable, Hashable, Codable, CaseIterable {
    case inOrder = "in_order"
    /// Nobody with the administrator's right whose account can do its work: registered or active.
    case withoutAdministrator = "without_administrator"
    /// At least one administrator has not joined the administrators' room.
    case administratorsNotInRoom = "administrators_not_in_room"
    case paused
    case ended
}

extension Standing: Titled {
    package var title: Bilingual {
        switch self {
        case .inOrder: Bilingual(ja: "整っています", en: "in order")
        case .withoutAdministrator: Bilingual(ja: "MCS管理者がいません", en: "without administrator")
        case .administratorsNotInRoom:
            Bilingual(ja: "部屋に未参加の管理者がいます", en: "administrators not in the room")
        case .paused: Bilingual(ja: "休止", en: "paused")
        case .ended: Bilingual(ja: "終了", en: "ended")
        }
    }
}
