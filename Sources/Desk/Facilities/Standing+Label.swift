import Registry

extension Standing: Labelled {
    var label: Bilingual {
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
