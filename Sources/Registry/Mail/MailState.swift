/// How a mail in the outbox stands (L1).
///
/// ```
/// queued ─ accepted by the mail server ──────────→ sent
///    │  └─ refused, or tried for too long ───────→ failed
///    │  └─ no answer after the final dot ────────→ uncertain
///    └──── taken back before anybody sent it ────→ cancelled
/// ```
package enum MailState: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    case queued
    case sent
    case failed
    case uncertain
    case cancelled

    package var title: Bilingual {
        switch self {
        case .queued: Bilingual(ja: "送信待ち", en: "queued")
        case .sent: Bilingual(ja: "送信済み", en: "sent")
        case .failed: Bilingual(ja: "送れませんでした", en: "failed")
        case .uncertain: Bilingual(ja: "届いたか不明", en: "uncertain")
        case .cancelled: Bilingual(ja: "取消", en: "cancelled")
        }
    }
}

/// What one try to hand a mail over came to.
package enum AttemptOutcome: String, Sendable, Hashable, Codable, CaseIterable {
    case accepted
    /// To be tried again.
    case transient
    case permanent
    /// The connection broke after the final dot, before the answer.
    case uncertain
    /// The server or our settings are at fault, not the mail.
    case misconfigured
}
