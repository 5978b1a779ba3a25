import Registry
import Storage

extension MCSTaskRecord {
    var isOpen: Bool { state == "open" }

    func isOverdue(at today: Day) -> Bool { isOpen && dueOn < today }

    var stateLabel: Bilingual {
        switch state {
        case "open": Bilingual(ja: "未完了", en: "open")
        case "done": Bilingual(ja: "完了", en: "done")
        case "cancelled": Bilingual(ja: "取消", en: "cancelled")
        default: Bilingual(ja: state, en: state)
        }
    }

    var performerLabel: Bilingual {
        switch performer {
        case "clerk": Bilingual(ja: "事務局", en: "the secretariat")
        case "facility_administrator": Bilingual(ja: "事業所のMCS管理者", en: "the facility's administrator")
        case "person": Bilingual(ja: "本人", en: "the person")
        case "mcs_support": Bilingual(ja: "MCSサポート", en: "MCS's support desk")
        default: Bilingual(ja: performer, en: performer)
        }
    }

    /// The day it is due, and whether that has passed.
    func due(at today: Day) -> Bilingual {
        guard isOverdue(at: today) else { return .verbatim(dueOn.description) }
        return Bilingual(ja: "\(dueOn)（期限切れ）", en: "overdue")
    }
}
