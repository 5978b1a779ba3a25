/// Whether a facility takes part in a network (J11).
///
///     active ──paused──▶ paused ──ended──▶ ended
///        ◀───resumed────   │
///     active ──────────────┴────ended───▶ ended
package enum FacilityState: String, Sendable, Hashable, Codable, CaseIterable {
    case active
    case paused
    /// Closed, merged or left; final, its people are moved or removed.
    case ended

    package typealias Refusal = TransitionRefused<FacilityState>

    package func paused() throws(Refusal) -> FacilityState {
        try move(
            to: .paused, from: [.active],
            or: Bilingual(
                ja: "休止できるのは、参加中の事業所だけです。", en: "Only a facility that takes part can be paused."))
    }

    package func resumed() throws(Refusal) -> FacilityState {
        try move(
            to: .active, from: [.paused],
            or: Bilingual(
                ja: "再開できるのは、休止中の事業所だけです。", en: "Only a paused facility can be resumed."))
    }

    package func ended() throws(Refusal) -> FacilityState {
        try move(
            to: .ended, from: [.active, .paused],
            or: Bilingual(
                ja: "この事業所の参加は終了しています。", en: "This facility has left already."))
    }

    private func move(
        to next: FacilityState, from allowed: [FacilityState], or reason: Bilingual
    ) throws(Refusal) -> FacilityState {
        guard allowed.contains(self) else { throw Refusal(from: self, to: next, reason: reason) }
        return next
    }
}

extension FacilityState: Titled {
    package var title: Bilingual {
        switch self {
        case .active: Bilingual(ja: "参加中", en: "taking part")
        case .paused: Bilingual(ja: "休止", en: "paused")
        case .ended: Bilingual(ja: "終了", en: "ended")
        }
    }
}
