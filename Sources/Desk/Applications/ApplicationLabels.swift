import Registry

extension ApplicationState: Labelled {
    var label: Bilingual {
        switch self {
        case .received: Bilingual(ja: "受付済み", en: "received")
        case .inReview: Bilingual(ja: "審査中", en: "in review")
        case .returned: Bilingual(ja: "差戻し", en: "returned")
        case .approved: Bilingual(ja: "登録済み", en: "approved")
        case .undone: Bilingual(ja: "取消し済み", en: "undone")
        case .rejected: Bilingual(ja: "不承認", en: "rejected")
        case .matched: Bilingual(ja: "照合済み", en: "matched")
        case .superseded: Bilingual(ja: "差替え済み", en: "superseded")
        }
    }
}
