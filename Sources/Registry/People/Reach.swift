/// How far the authority of whoever asks goes.
package enum Reach: Sendable, Hashable {
    /// The secretariat: everybody, everything.
    case network
    /// A facility's administrator, by their account: the people of this facility, as far as the network allows.
    case facility(Int64, administrator: Int64)
}

/// Whether somebody may do something about somebody. Decided on what holds while the rows are held, so that a right that
/// was taken away a moment ago counts no more.
package struct Authority: Sendable {
    package let reach: Reach
    /// What the network leaves to its facilities' administrators.
    package let allowed: Set<AccountVerb>
    /// Who asks, when it is an administrator; nil when there is no such person.
    package let administrator: AccountStanding?

    package init(reach: Reach, policy: NetworkDefinition.AccountPolicy, administrator: AccountStanding?) {
        self.reach = reach
        self.allowed = Set(policy.administratorsMay).intersection(AccountVerb.forAdministrators)
        self.administrator = administrator
    }

    /// Why this is not for whoever asks; nil when it is. Speaks of no one whom an administrator need not know.
    package func objection(to verb: AccountVerb, about people: [AccountStanding]) -> Bilingual? {
        guard case .facility(let facility, let asking) = reach else { return nil }
        guard let administrator, administrator.account == asking, administrator.state == .active,
            administrator.isAdministrator(at: facility)
        else { return Self.noAdministrator }
        guard allowed.contains(verb) else { return Self.notLeft(verb) }
        guard people.allSatisfy({ $0.affiliation(at: facility) != nil }) else { return Self.notYours }
        return nil
    }

    /// Whether this facility is one about which whoever asks may decide.
    package func covers(facility: Int64) -> Bool {
        switch reach {
        case .network: true
        case .facility(let own, _): own == facility
        }
    }

    package static let noAdministrator = Bilingual(
        ja: "この操作は、その事業所のMCS管理者の方だけができます。",
        en: "Only an administrator of that facility can do this.")

    package static let notYours = Bilingual(
        ja: "ご自分の事業所の方ではない方が含まれています。", en: "Somebody among them is not of your facility.")

    static func notLeft(_ verb: AccountVerb) -> Bilingual {
        Bilingual(
            ja: "「\(verb.title.ja)」は、このネットワークでは事務局が行います。事務局へご連絡ください。",
            en: "In this network the secretariat does this (\(verb.title.en)). Please contact it.")
    }
}
