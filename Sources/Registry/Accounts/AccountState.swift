/// Where a person's account in a network stands.
///
///     registered ──activated──▶ active ──suspended──▶ suspended
///         │                      │ ◀────resumed─────────  │
///         └──────────removed─────┴────────removed─────────┘──▶ removed
///
/// A removal always succeeds, and so does a suspension of whoever can sign in (J7, A6, A7). Whoever has not activated
/// has nothing to suspend: their temporary password is withdrawn by a new one or by removal.
package enum AccountState: String, Sendable, Hashable, Codable, CaseIterable {
    /// A temporary password is out, and not used yet (A1).
    case registered
    case active
    /// Cannot sign in; everything else is as it was (A6).
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
            to: .suspended, from: [.active],
            or: Bilingual(
                ja: "一時停止できるのは、利用中のアカウントだけです。", en: "Only an active account can be suspended."))
    }

    package func resumed() throws(Refusal) -> AccountState {
        try move(
            to: .active, from: [.suspended],
            or: Bilingual(
                ja: "再開できるのは、一時停止中のアカウントだけです。", en: "Only a suspended account can be resumed."))
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
