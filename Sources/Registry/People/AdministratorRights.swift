/// Who is an administrator of a facility, for decisions about granting and revoking the right (A8, J7).
package struct AdministratorRights: Sendable {
    package let facility: Int64
    /// Everybody with the right there, whatever their account's state.
    package let administrators: [AccountStanding]

    package init(facility: Int64, administrators: [AccountStanding]) {
        self.facility = facility
        self.administrators = administrators
    }

    /// The affiliation at which somebody is given the right.
    package func granting(_ person: AccountStanding) throws(LifeRefusal) -> AccountStanding.Affiliation {
        let affiliation = try affiliation(of: person)
        guard !affiliation.isAdministrator else {
            throw LifeRefusal(
                person, Bilingual(ja: "すでにMCS管理者です。", en: "They are an administrator already."))
        }
        guard person.canAct else {
            throw LifeRefusal(
                person,
                Bilingual(
                    ja: "アカウントが一時停止中のため、MCS管理者にできません。",
                    en: "Their account is suspended; they cannot be made an administrator."))
        }
        return affiliation
    }

    /// The affiliation at which the right is taken from somebody.
    package func revoking(_ person: AccountStanding) throws(LifeRefusal) -> AccountStanding.Affiliation {
        let affiliation = try affiliation(of: person)
        guard affiliation.isAdministrator else {
            throw LifeRefusal(person, Bilingual(ja: "MCS管理者ではありません。", en: "They are no administrator."))
        }
        return affiliation
    }

    private func affiliation(of person: AccountStanding) throws(LifeRefusal) -> AccountStanding.Affiliation {
        guard let affiliation = person.affiliation(at: facility) else {
            throw LifeRefusal(person, Self.notHere)
        }
        return affiliation
    }

    /// Whether nobody who can act would be left. The secretariat may leave a facility so; a colleague has to name the next.
    package func wouldBeLast(_ revoked: [AccountStanding], successors: [AccountStanding]) -> Bool {
        let gone = Set(revoked.map(\.account))
        return !(administrators.filter { !gone.contains($0.account) } + successors).contains(where: \.canAct)
    }

    static let notHere = Bilingual(
        ja: "この事業所に所属していません。", en: "They do not work at this facility.")

    package static let successorNeeded = Bilingual(
        ja: "この事業所のMCS管理者がいなくなります。次のMCS管理者の方をお決めください。",
        en: "The facility would be left without an administrator. Name the next one.")
}
