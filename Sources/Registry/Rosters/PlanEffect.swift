/// What a plan does about one person at one facility.
package struct PlanEffect: Sendable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Somebody new to the network.
        case register
        /// A second affiliation (兼務), or the first one of an individual participant.
        case join
        /// Comes here from a facility that they leave in the same application: one account throughout (A7).
        case move
        case change
        case unchanged
        /// Leaves the facility; the affiliation ends.
        case leave
    }

    package enum Account: Sendable, Hashable {
        case known(Int64)
        /// One of the plan's new accounts, counted from 0: a person who is new at two facilities has one.
        case new(Int)
    }

    /// The row of the roster; nil for whoever is missing on a whole roster.
    package let line: Int?
    /// The facility, by its place in the application; nil for individual participants.
    package let facility: Int?
    package let kind: Kind
    package let account: Account
    /// The running affiliation that is changed or ended; nil where one begins.
    package let affiliation: Int64?
    /// As they will be held: the same in every effect of one account.
    package let values: PersonValues
    /// Whether they are an administrator there afterwards; of somebody who leaves, whether they were one.
    package let isAdministrator: Bool
    /// What this row changes about somebody known; the administrator's right where they work already.
    package let differences: [FieldDifference]
    /// Whether nothing is left to the person with this, so that the account is removed (A7). True of one effect at most.
    package let removesAccount: Bool
    package let isDoneAtMCS: Bool
}

extension PlanEffect.Kind: Titled {
    package var title: Bilingual {
        switch self {
        case .register: Bilingual(ja: "新規登録", en: "registered")
        case .join: Bilingual(ja: "所属追加", en: "joined")
        case .move: Bilingual(ja: "転入", en: "moved here")
        case .change: Bilingual(ja: "変更", en: "changed")
        case .unchanged: Bilingual(ja: "変更なし", en: "unchanged")
        case .leave: Bilingual(ja: "転出・退職", en: "left")
        }
    }
}
