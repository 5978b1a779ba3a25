/// How far a line of the work list has come.
///
///     to_do ──asked──▶ waiting ──attested──▶ (no line)
///       ▲                 │ no longer wanted, or something else
///       └─────────── take_back ──attested──▶ (no line)
///
/// A line that nobody was asked about goes away by itself once it is no longer wanted.
package enum WorkState: String, Sendable, Hashable, Codable, CaseIterable, Titled {
    case toDo = "to_do"
    /// Somebody was asked for exactly this.
    case waiting
    /// Somebody was asked for what is wanted no longer.
    case takeBack = "take_back"

    package var title: Bilingual {
        switch self {
        case .toDo: Bilingual(ja: "未依頼", en: "to do")
        case .waiting: Bilingual(ja: "依頼済み・確認待ち", en: "asked, not confirmed")
        case .takeBack: Bilingual(ja: "依頼の取消しが必要", en: "take the request back")
        }
    }
}
