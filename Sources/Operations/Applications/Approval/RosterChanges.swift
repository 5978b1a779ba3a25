import Registry
import Storage

/// What a plan's effects come to, as changes of people.
struct RosterChanges {
    private let people: [PlannedPeople.Person]
    private let facilities: [ApplicationFacility]

    init(_ people: [PlannedPeople.Person], _ facilities: [ApplicationFacility]) {
        self.people = people
        self.facilities = facilities
    }

    /// In the order of the application.
    var all: [PersonChange] {
        var changes: [PersonChange] = []
        changes.reserveCapacity(2 * people.count)
        var changed: Set<Int64> = []
        for person in people {
            let effect = person.effect
            if effect.changesAccount, effect.kind != .leave, changed.insert(person.account).inserted {
                append(.change(effect.values, differences(of: person)), of: person, to: &changes)
            }
            appendPlace(of: person, to: &changes)
        }
        return changes
    }

    private func append(
        _ step: PersonChange.Step, of person: PlannedPeople.Person, to changes: inout [PersonChange]
    ) {
        changes.append(PersonChange(person.account, step, isDoneAtMCS: person.effect.isDoneAtMCS))
    }

    private func appendPlace(of person: PlannedPeople.Person, to changes: inout [PersonChange]) {
        let effect = person.effect
        switch effect.kind {
        case .register:
            append(.register(effect.values), of: person, to: &changes)
            begin(person, &changes)
        case .join, .move: begin(person, &changes)
        case .change:
            guard effect.changesRight, let affiliation = affiliation(of: person) else { return }
            append(
                effect.isAdministrator ? .grant(affiliation) : .revoke(affiliation), of: person, to: &changes)
        case .leave:
            if let affiliation = affiliation(of: person) { append(.end(affiliation), of: person, to: &changes) }
            if effect.removesAccount { append(.remove, of: person, to: &changes) }
        case .unchanged: break
        }
    }

    private func begin(_ person: PlannedPeople.Person, _ changes: inout [PersonChange]) {
        guard let facility = person.facility else { return }
        append(
            .begin(facility: facility, asAdministrator: person.effect.isAdministrator), of: person, to: &changes
        )
    }

    /// As it was before.
    private func affiliation(of person: PlannedPeople.Person) -> AccountStanding.Affiliation? {
        guard let id = person.effect.affiliation, let facility = person.facility else { return nil }
        let effect = person.effect
        return AccountStanding.Affiliation(
            id: id, facility: facility, facilityName: effect.facility.flatMap { facilities[$0].name } ?? "",
            isAdministrator: effect.kind == .leave ? effect.isAdministrator : !effect.isAdministrator)
    }

    /// Of all rows about the person, the right at a facility left out: it is a step of its own.
    private func differences(of person: PlannedPeople.Person) -> [FieldDifference] {
        person.effect.differences.filter { $0.field != .administrator }
    }
}
