import Registry
import Storage

extension Bilingual {
    /// What an act leaves to be done at MCS: nobody was asked for it yet.
    static let onTheWorkList = Bilingual(ja: "作業一覧のとおり（未確認）", en: "see the work list; nothing is confirmed")
}

extension Day {
    /// When something is due, and whether that has passed.
    func due(at today: Day) -> Bilingual {
        guard self < today else { return .verbatim(description) }
        return Bilingual(ja: "\(self)（期限切れ）", en: "\(self) (overdue)")
    }
}

extension WorkBundle {
    /// `髙﨑 恵一、﨑山 美和 ほか3名`
    var subjectsInShort: Bilingual {
        let rest = lines - subjects.count
        guard rest > 0 else { return .verbatim(subjects.joined(separator: "、")) }
        return Bilingual(
            ja: "\(subjects.joined(separator: "、")) ほか\(rest)件",
            en: "\(subjects.joined(separator: ", ")) and \(rest) more")
    }

    /// `未依頼 2、依頼済み・確認待ち 1`
    var progress: Bilingual {
        let counts = [(WorkState.toDo, toDo), (.waiting, waiting), (.takeBack, takeBack)].filter { $1 > 0 }
        return Bilingual(
            ja: counts.map { "\($0.title.ja) \($1)" }.joined(separator: "、"),
            en: counts.map { "\($0.title.en) \($1)" }.joined(separator: ", "))
    }
}
