/// Whether somebody can have a new temporary password (A1).
///
/// It opens the activation. Whoever has activated already has a password of their own, which is not taken from them by
/// mistake: only on express wish do they begin anew, and then the old password and every session end.
package enum Reissue {
    /// Whether the person has to begin anew.
    package static func resets(
        _ person: AccountStanding, resetsOwnPassword: Bool
    ) throws(LifeRefusal) -> Bool {
        switch person.state {
        case .registered: return false
        case .active where resetsOwnPassword: return true
        case .active:
            throw LifeRefusal(
                person,
                Bilingual(
                    ja: "本登録が済んでいて、ご自身のパスワードをお持ちです。忘れた方を最初からやり直していただくときは --reset-own-password を付けてください。",
                    en:
                        "They have activated and have a password of their own. With --reset-own-password they begin anew."
                ))
        case .suspended:
            throw LifeRefusal(
                person,
                Bilingual(
                    ja: "一時停止中です。先に account resume で再開してください。", en: "They are suspended; resume them first."))
        case .removed:
            throw LifeRefusal(person, Bilingual(ja: "このアカウントは削除済みです。", en: "This account has been removed."))
        }
    }
}
