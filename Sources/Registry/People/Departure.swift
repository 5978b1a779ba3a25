/// What leaving means for one person (A7): which affiliations end, and whether the account ends with them.
///
/// It is never refused for being the last administrator: a person is not kept in a network against their will.
package struct Departure: Sendable, Hashable {
    package let person: AccountStanding
    package let ended: [AccountStanding.Affiliation]
    /// Whether nothing is left to the person.
    package let removesAccount: Bool

    /// - Parameter facility: which to leave; nil to leave the network.
    package init(of person: AccountStanding, from facility: Int64?) throws(LifeRefusal) {
        do {
            _ = try person.state.removed()
        } catch {
            throw LifeRefusal(person, error.reason)
        }
        self.person = person
        guard let facility else {
            ended = person.affiliations
            removesAccount = true
            return
        }
        guard let affiliation = person.affiliation(at: facility) else {
            throw LifeRefusal(person, AdministratorRights.notHere)
        }
        ended = [affiliation]
        removesAccount = person.affiliations.count == 1 && !person.participatesIndividually
    }
}

extension Departure {
    /// Of somebody who works at facilities that end, in whatever state their account is.
    package init(of person: AccountStanding, fromEnding facilities: Set<Int64>) {
        self.person = person
        ended = person.affiliations.filter { facilities.contains($0.facility) }
        removesAccount = ended.count == person.affiliations.count && !person.participatesIndividually
    }
}

extension Departure {
    package func changes(isDoneAtMCS: Bool = false) -> [PersonChange] {
        let steps = ended.map(PersonChange.Step.end) + (removesAccount ? [.remove] : [])
        return steps.map { PersonChange(person.account, $0, isDoneAtMCS: isDoneAtMCS) }
    }
}

/// What moving from one facility to another means (A7): one account throughout.
package struct Transfer: Sendable, Hashable {
    package let person: AccountStanding
    /// Nil for an individual participant, who comes from no facility.
    package let ended: AccountStanding.Affiliation?
    package let facility: Int64

    /// - Parameter origin: from where; may be nil when there is only one, or none.
    package init(
        of person: AccountStanding, from origin: Int64?, to facility: Int64
    ) throws(LifeRefusal) {
        self.person = person
        self.facility = facility
        guard person.state != .removed else {
            throw LifeRefusal(person, Bilingual(ja: "このアカウントは削除済みです。", en: "This account has been removed."))
        }
        guard person.affiliation(at: facility) == nil else {
            throw LifeRefusal(
                person, Bilingual(ja: "異動先の事業所にすでに所属しています。", en: "They work at that facility already."))
        }
        if let origin {
            guard let affiliation = person.affiliation(at: origin) else {
                throw LifeRefusal(person, AdministratorRights.notHere)
            }
            ended = affiliation
        } else {
            guard person.affiliations.count <= 1 else {
                throw LifeRefusal(
                    person,
                    Bilingual(
                        ja: "所属が二つ以上あります。どの事業所からの異動かを指定してください。",
                        en: "They work at several facilities: say which one they leave."))
            }
            ended = person.affiliations.first
        }
    }
}

extension Transfer {
    /// The administrator's right does not move with them: it belongs to a facility.
    package var changes: [PersonChange] {
        let steps =
            (ended.map { [PersonChange.Step.end($0)] } ?? [])
            + [.begin(facility: facility, asAdministrator: false)]
        return steps.map { PersonChange(person.account, $0) }
    }
}

/// Why nothing can be done about one person.
package struct LifeRefusal: Error, Sendable, Hashable {
    package let name: String
    package let reason: Bilingual

    package init(_ person: AccountStanding, _ reason: Bilingual) {
        name = person.name
        self.reason = reason
    }
}
