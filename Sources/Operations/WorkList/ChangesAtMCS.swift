import Registry
import Storage

/// What an approval makes different at MCS for people who are there already: a line each, by name, field and facility,
/// never by value, since the application shows those. What the facility reports as done there is none of it.
struct ChangesAtMCS {
    private let people: [PlannedPeople.Person]
    private let facilities: [ApplicationFacility]

    init(_ people: [PlannedPeople.Person], _ facilities: [ApplicationFacility]) {
        self.people = people
        self.facilities = facilities
    }

    /// In the order of the application.
    var lines: [String] {
        let elsewhere = Set(
            people.filter { $0.effect.kind == .register || $0.effect.removesAccount }.map(\.account))
        let effects = Dictionary(
            grouping: people.filter { !elsewhere.contains($0.account) && !$0.effect.isDoneAtMCS }, by: \.account
        )
        var seen: Set<Int64> = []
        return people.compactMap { person in
            guard let own = effects[person.account]?.map(\.effect), seen.insert(person.account).inserted else {
                return nil
            }
            let changes = [places(own)].compactMap(\.self) + fields(own)
            return changes.isEmpty
                ? nil : "\(person.effect.values.name)様（\(changes.joined(separator: "、"))）"
        }
    }

    private func places(_ effects: [PlanEffect]) -> String? {
        let begun = names(effects) { [.join, .move].contains($0.kind) }
        let ended = names(effects) { $0.kind == .leave }
        return switch (ended.isEmpty, begun.isEmpty) {
        case (true, true): nil
        case (true, false): "所属の追加：\(begun.joined(separator: "・"))"
        case (false, true): "所属の終了：\(ended.joined(separator: "・"))"
        case (false, false): "異動：\(ended.joined(separator: "・")) → \(begun.joined(separator: "・"))"
        }
    }

    private func names(_ effects: [PlanEffect], where isMeant: (PlanEffect) -> Bool) -> [String] {
        effects.filter(isMeant).compactMap { effect in effect.facility.flatMap { facilities[$0].name } }
    }

    /// Each once, although every row about a person brings all of their differences.
    private func fields(_ effects: [PlanEffect]) -> [String] {
        let changed = Set(effects.flatMap(\.differences).map(\.field))
        return FieldDifference.Field.allCases.filter(changed.contains).map(\.label.ja)
    }
}
