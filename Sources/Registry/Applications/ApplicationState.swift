/// Where an application stands.
///
///     received ──taken into review──▶ in_review ──approved──▶ approved ──undone──▶ undone
///        │                               ├──────rejected───▶ rejected
///        └──────────returned─────────────┴──────returned───▶ returned
///     received, in_review, returned ──superseded by a newer one──▶ superseded
///     received ──the other channel's goes on──▶ matched
///
/// Where paper and mail are compared (J4), an application is *received* until the other channel has arrived. A
/// corrected application is a new one that supersedes the returned one: what was received stays as received (S2). An
/// approval is undone as a whole, and only while nobody has activated their account.
package enum ApplicationState: String, Sendable, Hashable, Codable, CaseIterable {
    case received
    case inReview = "in_review"
    /// Given back for correction (差戻し).
    case returned
    case approved
    case rejected
    case superseded
    /// What came by the other channel goes on in its place (J4).
    case matched
    /// Approved once; everything that followed from it has been taken back, and all evidence stays.
    case undone

    package typealias Refusal = TransitionRefused<ApplicationState>

    /// Whether the secretariat has nothing more to do with it; an approval can still be undone.
    package var isSettled: Bool {
        switch self {
        case .received, .inReview, .returned: false
        case .approved, .rejected, .superseded, .matched, .undone: true
        }
    }

    package func takenIntoReview() throws(Refusal) -> ApplicationState {
        try move(
            to: .inReview, from: [.received],
            or: Bilingual(
                ja: "審査に進められるのは、受付済みの申込だけです。", en: "Only a received application can be taken into review."))
    }

    package func returned() throws(Refusal) -> ApplicationState {
        try move(
            to: .returned, from: [.received, .inReview],
            or: Bilingual(
                ja: "差し戻せるのは、受付済みか審査中の申込だけです。",
                en: "Only an application received or in review can be returned."))
    }

    package func approved() throws(Refusal) -> ApplicationState {
        try move(
            to: .approved, from: [.inReview],
            or: Bilingual(
                ja: "登録を決められるのは、審査中の申込だけです。", en: "Only an application in review can be approved."))
    }

    /// - Parameter allowed: the network's `formalities.canReject`; Komae's rules know no refusal (J9).
    package func rejected(allowed: Bool) throws(Refusal) -> ApplicationState {
        guard allowed else {
            throw Refusal(
                from: self, to: .rejected,
                reason: Bilingual(
                    ja: "このネットワークでは申込を不承認にできません。差し戻してください。",
                    en: "This network knows no rejection. Return the application instead."))
        }
        return try move(
            to: .rejected, from: [.inReview],
            or: Bilingual(
                ja: "不承認にできるのは、審査中の申込だけです。", en: "Only an application in review can be rejected."))
    }

    package func superseded() throws(Refusal) -> ApplicationState {
        try move(
            to: .superseded, from: [.received, .inReview, .returned],
            or: Bilingual(
                ja: "この申込は処理が終わっており、差し替えられません。",
                en: "This application is settled and cannot be superseded."))
    }

    /// Whether anybody has activated in the meantime, only the database knows.
    package func undone() throws(Refusal) -> ApplicationState {
        try move(
            to: .undone, from: [.approved],
            or: Bilingual(
                ja: "取り消せるのは、登録済みの申込だけです。", en: "Only an approved application can be undone."))
    }

    private func move(
        to next: ApplicationState, from allowed: [ApplicationState], or reason: Bilingual
    ) throws(Refusal) -> ApplicationState {
        guard allowed.contains(self) else { throw Refusal(from: self, to: next, reason: reason) }
        return next
    }
}

extension ApplicationState: Titled {
    package var title: Bilingual {
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
