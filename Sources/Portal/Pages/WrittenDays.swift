import Registry
import Web

/// Days in a field of a form. They are typed, not picked from a browser's calendar: that has another order in each
/// browser's language, and no era.
struct WrittenDays: Sendable {
    let t: Language

    var examples: String {
        t(
            ja: "例：令和8年11月25日、R8.11.25、2026/11/25",
            en: "For example 2026-11-25, 2026/11/25 or R8.11.25: the year comes first.")
    }

    /// As a field holds it before anything is typed.
    func text(_ day: Day) -> String { t(ja: day.japanese, en: day.description) }
}
