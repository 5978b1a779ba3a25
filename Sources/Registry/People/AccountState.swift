/// Where a person's account in a network stands.
///
///     registered ──activated──▶ active ──suspended──▶ suspended
///      │ │ ◀──────reset──────── │ │ ◀─────resumed───── │  ▲ │
///      │ └────────suspended─────│─│────────────────────│──┘ │
///      │   ◀──────resumed───────│─│────────────────────┘    │
///      └──────────removed───────┴─┴────────removed──────────┴──▶ removed
///
/// A removal and a suspension always succeed (J7, A6, A7): a suspension also stops a temporary password that somebody
/// else may hold. Resuming leads back to where the person was. Who comes back after a removal gets a new account, since
/// terms and consents are agreed to anew and the old one's history stays whole.
package enum AccountState: String, Sendable, Hashable, Codable, CaseIterable {
    /// A temporary password is out, and not used yet (A1).
    case registered
    case active
    /// Cannot sign in or activate; everything else is as it was (A6).
    case suspended
    /// Left every group (A7); final.
    case removed

    package typealias Refusal = TransitionRefused<AccountState>

    package func activated() throws(Refusal) -> AccountState {
        try move(
            to: .active, from: [.registered],
            or: Bilingual(
                ja: "本登録は、登録直後のアカウントで一度だけできます。", en: "Only a newly registered account can be activated, once."))
    }

    package func suspended() throws(Refusal) -> AccountState {
        try move(
            to: .suspended, from: [.registered, .active],
            or: self == .suspended
                ? Bilingual(ja: "すでに一時停止中です。", en: "This account is suspended already.")
                : Bilingual(ja: "このアカウントは削除済みです。", en: "This account has been removed already."))
    }

    /// - Parameter hasActivated: whether the person had chosen a password of their own before.
    package func resumed(hasActivated: Bool) throws(Refusal) -> AccountState {
        try move(
            to: hasActivated ? .active : .registered, from: [.suspended],
            or: Bilingual(
                ja: "再開できるのは、一時停止中のアカウントだけです。", en: "Only a suspended account can be resumed."))
    }

    /// Back to the activation: the own password counts no more.
    package func reset() throws(Refusal) -> AccountState {
        try move(
            to: .registered, from: [.active],
            or: Bilingual(
                ja: "本登録からやり直せるのは、利用中のアカウントだけです。", en: "Only an active account can begin anew."))
    }

    package func removed() throws(Refusal) -> AccountState {
        try move(
            to: .removed, from: [.registered, .active, .suspended],
            or: Bilingual(
                ja: "このアカウントは削除済みです。", en: "This account has been removed already."))
    }

    private func move(
        to next: AccountState, from allowed: [AccountState], or reason: Bilingual
    ) throws(Refusal) -> AccountState {
        guard allowed.contains(self) else { throw Refusal(from: self, to: next, reason: reason) }
        return next
    }
}

extension AccountState: Titled {
    package var title: Bilingual {
        switch self {
        case .registered: Bilingual(ja: "本登録待ち", en: "not activated yet")
        case .active: Bilingual(ja: "利用中", en: "active")
        case .suspended: Bilingual(ja: "一時停止", en: "suspended")
        case .removed: Bilingual(ja: "削除済み", en: "removed")
        }
    }
}
