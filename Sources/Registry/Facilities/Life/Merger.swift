/// What merging one facility into another means for its people (J11): everybody moves, whoever works at both works at one.
package struct Merger: Sendable, Hashable {
    package struct Step: Sendable, Hashable {
        package let person: AccountStanding
        /// The affiliation that ends.
        package let ended: AccountStanding.Affiliation
        /// The affiliation at the other facility; nil where one begins.
        package let kept: AccountStanding.Affiliation?
        package let isAdministrator: Bool
    }

    /// Whose administrators the merged facility has.
    package enum Administrators: String, Sendable, Hashable, Codable, CaseIterable {
        /// Those of both.
        case union
        /// Only those of the facility that stays.
        case keep
    }

    package let steps: [Step]

    /// - Parameter people: everybody who works at the facility that ends.
    package init(
        of facility: Int64, into other: Int64, people: [AccountStanding], administrators: Administrators
    ) {
        steps = people.compactMap { person in
            guard let ended = person.affiliation(at: facility) else { return nil }
            let kept = person.affiliation(at: other)
            return Step(
                person: person, ended: ended, kept: kept,
                isAdministrator: (kept?.isAdministrator ?? false)
                    || administrators == .union && ended.isAdministrator)
        }
    }

    /// Whoever works at both ends here; the right goes with it where the administrators of both are wanted.
    package func changes(into other: Int64) -> [PersonChange] {
        steps.flatMap { step in
            let account = step.person.account
            let ending = PersonChange(account, .end(step.ended))
            guard let kept = step.kept else {
                return [
                    ending,
                    PersonChange(account, .begin(facility: other, asAdministrator: step.isAdministrator)),
                ]
            }
            return kept.isAdministrator || !step.isAdministrator
                ? [ending] : [ending, PersonChange(account, .grant(kept))]
        }
    }
}

extension Merger.Administrators: Titled {
    package var title: Bilingual {
        switch self {
        case .union: Bilingual(ja: "両方", en: "both")
        case .keep: Bilingual(ja: "統合先だけ", en: "of the one that stays")
        }
    }
}
