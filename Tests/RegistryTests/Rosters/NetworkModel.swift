import Registry

/// A network as plainly as can be, to carry plans out on and to see what comes of them.
struct NetworkModel {
    struct Account {
        var values: PersonValues
        var state: AccountState
        /// Whether administrator, by facility.
        var affiliations: [Int64: Bool]
        var participatesIndividually: Bool
    }

    /// Every account that ever was; removed ones stay.
    var accounts: [Int64: Account] = [:]
    /// What a plan asked for and could not be done: always empty, if plans are right.
    private(set) var impossible: [String] = []

    /// Facilities of the application that are new get 201 and more.
    static func facility(_ place: Int) -> Int64 { Place(rawValue: place)?.registered ?? Int64(200 + place) }

    var known: [KnownPerson] {
        accounts.filter { $0.value.state != .removed }.sorted { $0.key < $1.key }.map { id, account in
            KnownPerson(
                account: id, values: account.values, state: account.state,
                affiliations: account.affiliations.sorted { $0.key < $1.key }.map { facility, isAdministrator in
                    KnownPerson.Affiliation(
                        id: id * 1000 + facility, facility: facility, facilityName: "事業所\(facility)",
                        isAdministrator: isAdministrator)
                }, participatesIndividually: account.participatesIndividually)
        }
    }

    /// As the approval does it: newcomers, values, new affiliations, ended ones, removed accounts.
    mutating func carryOut(_ plan: RosterPlan) {
        let firstNew = (accounts.keys.max() ?? 0) + 1
        func id(_ effect: PlanEffect) -> Int64 {
            switch effect.account {
            case .known(let id): id
            case .new(let index): firstNew + Int64(index)
            }
        }
        for effect in plan.effects where effect.kind == .register {
            expect(accounts[id(effect)] == nil, "registered twice: \(effect.outline)")
            accounts[id(effect)] = Account(
                values: effect.values, state: .registered, affiliations: [:],
                participatesIndividually: effect.facility == nil)
        }
        for effect in plan.effects {
            expect(accounts[id(effect)] != nil, "nobody's account: \(effect.outline)")
            accounts[id(effect)]?.values = effect.values
        }
        for effect in plan.effects { carryOut(effect, on: id(effect)) }
        for effect in plan.effects where effect.removesAccount {
            expect(accounts[id(effect)]?.state != .removed, "removed twice: \(effect.outline)")
            accounts[id(effect)]?.state = .removed
        }
    }

    private mutating func carryOut(_ effect: PlanEffect, on id: Int64) {
        guard let place = effect.facility else { return }
        let facility = Self.facility(place)
        let isThere = accounts[id]?.affiliations[facility] != nil
        switch effect.kind {
        case .register, .join, .move:
            expect(!isThere, "there already: \(effect.outline)")
            expect(effect.affiliation == nil, "begins with an affiliation: \(effect.outline)")
            accounts[id]?.affiliations[facility] = effect.isAdministrator
        case .change, .unchanged:
            expect(effect.affiliation == id * 1000 + facility, "another affiliation: \(effect.outline)")
            accounts[id]?.affiliations[facility] = effect.isAdministrator
        case .leave:
            expect(effect.affiliation == id * 1000 + facility && isThere, "not there: \(effect.outline)")
            accounts[id]?.affiliations[facility] = nil
        }
    }

    private mutating func expect(_ holds: Bool, _ otherwise: String) {
        if !holds { impossible.append(otherwise) }
    }

    /// Who works where, with what: one line per person and facility.
    var picture: Set<String> {
        Set(
            accounts.filter { $0.value.state != .removed }.flatMap { id, account in
                account.affiliations.map { "\(account.values.emailKey) \($0.key) \($0.value)" }
                    + ["\(account.values.emailKey) \(account.values.name) \(account.values.telephone ?? "-")"]
            })
    }
}
