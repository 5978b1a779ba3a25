import Registry
import Testing

/// What follows from changes of people: who is told what, at which address, what is void and what is kept of each.
struct ConsequencesTests {
    private static let clinic: Int64 = 1
    private static let pharmacy: Int64 = 2

    private static func person(
        _ id: Int64, _ state: AccountState = .active, at facilities: [Int64] = [clinic],
        administratorAt administrated: Set<Int64> = []
    ) -> AccountStanding {
        AccountStanding(
            account: id, name: "人\(id)", email: "p\(id)@example.jp", state: state, hasActivated: state == .active,
            affiliations: facilities.map {
                .init(
                    id: id * 10 + $0, facility: $0, facilityName: "施設\($0)",
                    isAdministrator: administrated.contains($0))
            }, participatesIndividually: false)
    }

    private static func values(_ name: String, _ email: String) -> PersonValues {
        PersonValues(
            email: email, emailKey: email, name: name, nameKey: name, kana: nil, profession: "nurse",
            professionOther: nil, telephone: nil)
    }

    private func consequences(
        of person: AccountStanding, _ steps: [PersonChange.Step], keepsRoom: Bool = true
    ) -> Consequences {
        Consequences(
            of: steps.map { PersonChange(person.account, $0) }, people: [person.account: person],
            facilityNames: [Self.clinic: "施設1", Self.pharmacy: "施設2"], keepsRoom: keepsRoom)
    }

    @Test func `a newcomer gets one password, however many facilities; an administrator is invited where there is a room`() {
        let steps: [PersonChange.Step] = [
            .register(Self.values("新", "new@example.jp")), .begin(facility: Self.pharmacy, asAdministrator: false),
            .begin(facility: Self.clinic, asAdministrator: true),
        ]
        for keepsRoom in [true, false] {
            let found = Consequences(
                of: steps.map { PersonChange(9, $0) }, people: [:], facilityNames: [:], keepsRoom: keepsRoom)
            #expect(found.newcomers.map(\.account) == [9] && found.newcomers.map(\.facility) == [Self.pharmacy])
            #expect(found.invited.map(\.administers) == (keepsRoom ? [Self.clinic] : []))
            #expect(found.notices.isEmpty && found.measures.isEmpty)
        }
    }

    @Test func `whoever leaves one facility for another hears it once`() {
        let mover = Self.person(1, administratorAt: [Self.clinic])
        let found = consequences(
            of: mover, [.end(mover.affiliations[0]), .begin(facility: Self.pharmacy, asAdministrator: true)])
        #expect(found.notices.map(\.news) == [.moved(left: ["施設1"], joined: ["施設2"]), .granted(facility: "施設2")])
        #expect(
            found.measures == [
                .init(1, .transfer, facility: Self.clinic, toFacility: Self.pharmacy),
                .init(1, .grantAdministrator, facility: Self.pharmacy),
            ])
        #expect(found.deprived == [Self.clinic] && found.removed.isEmpty)
    }

    @Test func `whoever is removed is told that, and nothing else`() {
        let leaver = Self.person(1, at: [Self.clinic, Self.pharmacy], administratorAt: [Self.pharmacy])
        let found = consequences(of: leaver, leaver.affiliations.map(PersonChange.Step.end) + [.remove])
        #expect(found.notices.map(\.news) == [.removed(facilities: ["施設1", "施設2"])])
        #expect(found.measures.map(\.kind) == [.depart, .depart])
        #expect(found.removed == [1] && found.deprived == [Self.pharmacy])
    }

    @Test(arguments: [AccountState.registered, .active])
    func `a new address is told at both, and only who has not activated gets another password`(_ state: AccountState) {
        let person = Self.person(1, state)
        let new = Self.values(person.name, "new@example.jp")
        let difference = FieldDifference(field: .email, before: person.email, after: new.email)
        let found = consequences(of: person, [.change(new, [difference])])
        #expect(found.notices.map(\.news) == [.changed([difference]), .addressChanged(to: new.email)])
        #expect(found.notices.map(\.email) == [new.email, person.email])
        #expect(found.readdressed == [1] && found.reissued == (state == .registered ? [1] : []))
        #expect(found.measures.map(\.differences) == [[difference]])
    }

    @Test func `only who could act takes something from a facility by going`() {
        for (state, isLost) in [(AccountState.active, true), (.registered, true), (.suspended, false)] {
            let person = Self.person(1, state, administratorAt: [Self.clinic])
            let found = consequences(of: person, [.revoke(person.affiliations[0])])
            #expect(found.deprived == (isLost ? [Self.clinic] : []))
        }
        let suspended = consequences(of: Self.person(1, administratorAt: [Self.clinic]), [.suspend(.misuse)])
        #expect(suspended.deprived == [Self.clinic])
        #expect(suspended.notices.map(\.news) == [.suspended(.misuse, facility: "施設1")])
        #expect(suspended.measures.map(\.cause) == [.misuse])
    }

    @Test func `whoever comes from no facility took part by themselves until then, and moves`() {
        let found = consequences(
            of: Self.person(1, at: []), [.begin(facility: Self.pharmacy, asAdministrator: false)])
        #expect(found.measures == [.init(1, .transfer, toFacility: Self.pharmacy)])
        let second = consequences(of: Self.person(1), [.begin(facility: Self.pharmacy, asAdministrator: false)])
        #expect(second.measures == [.init(1, .join, facility: Self.pharmacy)])
        #expect(second.notices.map(\.news) == [.moved(left: [], joined: ["施設2"])])
    }

    @Test func `taking an act back tells nobody by itself, and stands in every history once`() {
        let person = Self.person(1)
        let found = Consequences(
            takingBack: [
                PersonChange(1, .end(person.affiliations[0])), PersonChange(1, .remove),
                PersonChange(2, .reinstate(.active)),
            ])
        #expect(found.notices.isEmpty && found.newcomers.isEmpty && found.removed == [1])
        #expect(found.measures == [.init(1, .undo), .init(2, .undo)])
    }
}
