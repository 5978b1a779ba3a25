import Registry
import Testing

/// Who may do what about whom, decided without a database.
struct AuthorityDecisionTests {
    static let here: Int64 = 1
    static let elsewhere: Int64 = 2

    static func person(
        _ id: Int64, _ state: AccountState = .active, at facilities: [Int64] = [here],
        administratorAt administrated: Set<Int64> = [], individually: Bool = false
    ) -> AccountStanding {
        AccountStanding(
            account: id, name: "人\(id)", email: "p\(id)@example.jp", state: state,
            hasActivated: state == .active,
            affiliations: facilities.map {
                .init(
                    id: id * 10 + $0, facility: $0, facilityName: "施設\($0)",
                    isAdministrator: administrated.contains($0))
            }, participatesIndividually: individually)
    }

    private func authority(
        _ administrator: AccountStanding?,
        may: [AccountVerb] = NetworkDefinition.AccountPolicy.standard.administratorsMay
    ) -> Authority {
        Authority(
            reach: .facility(Self.here, administrator: 7),
            policy: .init(addressQuarantineDays: 90, administratorsMay: may), administrator: administrator)
    }

    @Test func `the secretariat may do everything to everybody`() {
        let secretariat = Authority(reach: .network, policy: .standard, administrator: nil)
        for verb in AccountVerb.allCases {
            #expect(secretariat.objection(to: verb, about: [Self.person(1, at: [])]) == nil)
        }
        #expect(secretariat.covers(facility: Self.elsewhere))
    }

    @Test func `an administrator may do what the network leaves to them, to their own people`() {
        let authority = authority(Self.person(7, administratorAt: [Self.here]))
        let own = Self.person(1)
        for verb in AccountVerb.allCases {
            let isLeft = NetworkDefinition.AccountPolicy.standard.administratorsMay.contains(verb)
            #expect((authority.objection(to: verb, about: [own]) == nil) == isLeft, "\(verb)")
            #expect(authority.objection(to: verb, about: [own, Self.person(2, at: [Self.elsewhere])]) != nil)
            #expect(authority.objection(to: verb, about: [Self.person(3, at: [])]) != nil)
        }
        #expect(!authority.covers(facility: Self.elsewhere))
    }

    @Test func `a network can leave them less or more, but never a transfer or a letter`() {
        let administrator = Self.person(7, administratorAt: [Self.here])
        let own = [Self.person(1)]
        #expect(authority(administrator, may: []).objection(to: .suspend, about: own) != nil)
        #expect(authority(administrator, may: [.resume]).objection(to: .resume, about: own) == nil)
        for verb in [AccountVerb.transfer, .letter] {
            #expect(authority(administrator, may: AccountVerb.allCases).objection(to: verb, about: own) != nil)
        }
    }

    @Test(arguments: [
        person(7), person(7, at: [elsewhere], administratorAt: [elsewhere]),
        person(7, .suspended, administratorAt: [here]), person(7, .registered, administratorAt: [here]),
        person(8, administratorAt: [here]), nil,
    ])
    func `whoever is no active administrator there has no authority`(_ asking: AccountStanding?) {
        #expect(authority(asking).objection(to: .suspend, about: [Self.person(1)]) == Authority.noAdministrator)
    }

    @Test func `the last who can act is not revoked without a successor`() {
        let active = Self.person(1, administratorAt: [Self.here])
        let waiting = Self.person(2, .registered, administratorAt: [Self.here])
        let stopped = Self.person(3, .suspended, administratorAt: [Self.here])
        let next = Self.person(4)
        func rights(_ people: AccountStanding...) -> AdministratorRights {
            AdministratorRights(facility: Self.here, administrators: people)
        }
        #expect(rights(active).wouldBeLast([active], successors: []))
        #expect(rights(active, stopped).wouldBeLast([active], successors: []))
        #expect(!rights(active, waiting).wouldBeLast([active], successors: []))
        #expect(rights(active, waiting).wouldBeLast([active, waiting], successors: []))
        #expect(!rights(active).wouldBeLast([active], successors: [next]))
    }

    @Test func `the right is given to who works here and can act, and taken from who has it`() throws {
        let active = Self.person(1, administratorAt: [Self.here]), next = Self.person(4)
        let rights = AdministratorRights(facility: Self.here, administrators: [active])
        #expect(try rights.granting(next).facility == Self.here)
        #expect(try rights.granting(Self.person(5, .registered)).facility == Self.here)
        #expect(try rights.revoking(active).facility == Self.here)
        for nobody in [active, Self.person(6, .suspended), Self.person(7, at: [Self.elsewhere])] {
            #expect(throws: LifeRefusal.self) { try rights.granting(nobody) }
        }
        #expect(throws: LifeRefusal.self) { try rights.revoking(next) }
        #expect(throws: LifeRefusal.self) { try rights.revoking(Self.person(8, at: [Self.elsewhere])) }
    }

    @Test func `an account ends with its last affiliation, unless its person takes part individually`() throws {
        let one = Self.person(1), two = Self.person(2, at: [Self.here, Self.elsewhere])
        let both = Self.person(3, individually: true), alone = Self.person(4, at: [], individually: true)
        #expect(try Departure(of: one, from: Self.here).removesAccount)
        #expect(try !Departure(of: two, from: Self.here).removesAccount)
        #expect(try !Departure(of: both, from: Self.here).removesAccount)
        #expect(try Departure(of: two, from: nil).ended.count == 2)
        #expect(try Departure(of: alone, from: nil).removesAccount)
        #expect(throws: LifeRefusal.self) { try Departure(of: one, from: Self.elsewhere) }
        #expect(throws: LifeRefusal.self) { try Departure(of: Self.person(5, .removed, at: []), from: nil) }
        #expect(Departure(of: two, fromEnding: [Self.here, Self.elsewhere]).removesAccount)
    }

    @Test func `a transfer says from where when that is not plain`() throws {
        let two = Self.person(2, at: [Self.here, Self.elsewhere])
        #expect(throws: LifeRefusal.self) { try Transfer(of: two, from: nil, to: 3) }
        #expect(try Transfer(of: two, from: Self.here, to: 3).ended?.facility == Self.here)
        #expect(throws: LifeRefusal.self) { try Transfer(of: two, from: Self.here, to: Self.elsewhere) }
        #expect(try Transfer(of: Self.person(4, at: []), from: nil, to: 3).ended == nil)
    }

    @Test func `merging collapses second affiliations and unites the rights, or keeps those of one`() {
        let people = [
            Self.person(1, administratorAt: [Self.here]), Self.person(2),
            Self.person(3, at: [Self.here, Self.elsewhere], administratorAt: [Self.here]),
            Self.person(4, at: [Self.elsewhere], administratorAt: [Self.elsewhere]),
        ]
        let union = Merger(of: Self.here, into: Self.elsewhere, people: people, administrators: .union)
        #expect(union.steps.map(\.person.account) == [1, 2, 3])
        #expect(union.steps.map { $0.kept != nil } == [false, false, true])
        #expect(union.steps.map(\.isAdministrator) == [true, false, true])
        #expect(granted(union.changes(into: Self.elsewhere)) == [32])
        #expect(began(union.changes(into: Self.elsewhere)) == [1: true, 2: false])
        let keep = Merger(of: Self.here, into: Self.elsewhere, people: people, administrators: .keep)
        #expect(keep.steps.map(\.isAdministrator) == [false, false, false])
        #expect(granted(keep.changes(into: Self.elsewhere)).isEmpty)
        #expect(began(keep.changes(into: Self.elsewhere)) == [1: false, 2: false])
    }

    /// Ids of the affiliations at which somebody is given the right.
    private func granted(_ changes: [PersonChange]) -> [Int64] {
        changes.compactMap { if case .grant(let affiliation) = $0.step { affiliation.id } else { nil } }
    }

    /// Who begins at the other facility, and whether as its administrator.
    private func began(_ changes: [PersonChange]) -> [Int64: Bool] {
        changes.reduce(into: [:]) { began, change in
            guard case .begin(_, let asAdministrator) = change.step else { return }
            began[change.account] = asAdministrator
        }
    }
}
