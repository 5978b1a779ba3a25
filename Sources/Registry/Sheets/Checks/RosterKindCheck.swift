extension Findings {
    /// What a row asks for; nil when that cannot be read.
    mutating func rosterKind(_ field: Field) -> RosterKind? {
        guard !field.isEmpty else { return .register }
        let key = field.written.labelKey
        if let kind = RosterKindWord.kinds[ExactText(key)] { return kind }
        let suggestion = RosterKindWord.nearest(to: key).map {
            Bilingual(ja: "「\($0)」のことでしょうか。", en: "Is “\($0)” meant?")
        }
        add(.rosterKindUnknown, field, [.suggestion: suggestion ?? Bilingual(same: "")])
        return nil
    }

    /// What a roster speaks for.
    ///
    /// - Parameter clerk: the clerk's word, which settles what the sheet leaves unclear.
    mutating func scope(_ heads: [FormHead], of applicant: Applicant, over clerk: RosterScope?) -> RosterScope {
        guard applicant == .facility else { return .changes }
        if let clerk { return clerk }
        var stated: RosterScope?
        for head in heads where !head[.scope].isEmpty {
            let scope = RosterScopeWord.scopes[ExactText(head[.scope].written.labelKey)]
            if scope == nil || scope != stated ?? scope { add(.scopeUnclear, head[.scope]) }
            stated = stated ?? scope
        }
        return stated ?? .changes
    }
}

/// The words of the column 区分.
private enum RosterKindWord {
    static let kinds = Dictionary(
        words.flatMap { kind, words in words.map { (ExactText($0.labelKey), kind) } }
    ) { first, _ in first }

    /// 異動 alone is none of them: it could be a coming or a going.
    private static let words: [(RosterKind, [String])] = [
        (
            .register,
            ["新規", "追加", "登録", "新規登録", "加入", "入職", "採用", "異動（転入）", "転入", "在籍", "継続", "変更なし", "register"]
        ),
        (.change, ["変更", "修正", "訂正", "更新", "改姓", "変更あり", "change"]),
        (
            .depart,
            ["退職", "削除", "退会", "離職", "異動（転出）", "転出", "解除", "登録解除", "抹消", "退所", "depart"]
        ),
        (.registeredAtMCS, ["MCS登録済", "MCS登録済み", "登録済", "登録済み"]),
        (.departedAtMCS, ["MCS削除済", "MCS削除済み", "削除済", "削除済み", "MCS退会済", "MCS退会済み"]),
    ]

    /// The word that is probably meant: one typing error away, two in a long one, or part of what is written.
    static func nearest(to key: String) -> String? {
        let all = words.flatMap(\.1)
        let limit = max(1, key.unicodeScalars.count / 3)
        let near = all.compactMap { word in
            EditDistance.between(key, word.labelKey, limit: limit).map { (word: word, distance: $0) }
        }
        if let best = near.min(by: { $0.distance < $1.distance }), best.distance < key.unicodeScalars.count {
            return best.word
        }
        return all.first { $0.labelKey.contains(key) || key.contains($0.labelKey) }
    }
}

/// The words of the item 名簿の範囲.
private enum RosterScopeWord {
    static let scopes = Dictionary(
        words.flatMap { scope, words in words.map { (ExactText($0.labelKey), scope) } }
    ) { first, _ in first }

    private static let words: [(RosterScope, [String])] = [
        (
            .wholeRoster,
            ["全員", "全職員", "現在の全員", "全員分", "全員の名簿", "現在の全職員", "在籍者全員", "全件", "whole roster", "everybody"]
        ),
        (.changes, ["変更分", "追加分", "差分", "変更分のみ", "追加分のみ", "新規分", "変更・追加分", "増減分", "changes"]),
    ]
}
