/// Steps 5 and 6: what happens to each person at each facility, in the order of the file.
extension PlanDraft {
    /// People who are new have one account each, also when they are new at two facilities.
    mutating func numberNewcomers() {
        for index in people.indices where !people[index].isRefused {
            if let known = people[index].known {
                people[index].account = .known(network.people[known].account)
            } else {
                people[index].account = .new(newcomers)
                newcomers += 1
            }
        }
    }

    mutating func writeEffects() {
        effects.reserveCapacity(lines.count)
        countStaff()
        var missing = missingByPlace()
        var lastRows: [Int?: Int] = [:]
        for row in lines.indices { lastRows[place(ofRow: row)] = row }
        for row in lines.indices {
            writeEffect(ofRow: row)
            guard let place = place(ofRow: row), lastRows[place] == row else { continue }
            for departure in missing[place] { writeLeave(departure.number, of: people[departure.person]) }
            missing[place] = []
        }
        for departure in missing.joined() { writeLeave(departure.number, of: people[departure.person]) }
    }

    /// Who is missing where, by account: their places among the people, and which of their departures it is.
    private func missingByPlace() -> [[(person: Int, number: Int)]] {
        var missing: [[(person: Int, number: Int)]] = Array(repeating: [], count: network.facilities.count)
        guard scope == .wholeRoster else { return missing }
        for case let person? in personOfKnown {
            for (number, departure) in people[person].departures.enumerated() where departure.row == nil {
                guard let id = departure.affiliation?.facility, let place = network.place(ofRegistered: id)
                else { continue }
                missing[place].append((person, number))
            }
        }
        return missing
    }

    private mutating func writeEffect(ofRow row: Int) {
        guard let index = personOfRow[row], !people[index].isRefused, let values = people[index].values else {
            return
        }
        let person = people[index]
        if lines[row].kind.departs {
            guard let number = person.departures.firstIndex(where: { $0.row == row }) else { return }
            return writeLeave(number, of: person)
        }
        let effect = effect(ofRow: row, on: person, values)
        write(effect, of: person, at: place(ofRow: row))
        remark(effect, of: person, atRow: row)
    }

    private func effect(ofRow row: Int, on person: RosterPerson, _ values: PersonValues) -> PlanEffect {
        let (line, affiliation) = (lines[row], affiliation(of: person, atRow: row))
        let wasAdministrator = affiliation?.isAdministrator ?? false
        let isAdministrator = line.facility != nil && line.isAdministrator ?? wasAdministrator
        var differences =
            person.known.map { FieldDifference.between(self.values(known: $0), values, in: line) } ?? []
        if affiliation != nil, let right = FieldDifference.administrator(wasAdministrator, isAdministrator) {
            differences.append(right)
        }
        return PlanEffect(
            line: line.line, facility: line.facility,
            kind: arrival(of: person, atRow: row) ?? (differences.isEmpty ? .unchanged : .change),
            account: person.account, affiliation: affiliation?.id, values: values,
            isAdministrator: isAdministrator, differences: differences, removesAccount: false,
            isDoneAtMCS: line.kind.isDoneAtMCS)
    }

    /// Nil for whoever is there already.
    private func arrival(of person: RosterPerson, atRow row: Int) -> PlanEffect.Kind? {
        guard arrives(person, atRow: row) else { return nil }
        if person.known == nil { return person.rows.first == row ? .register : .join }
        return person.departures.isEmpty ? .join : .move
    }

    private mutating func writeLeave(_ number: Int, of person: RosterPerson) {
        guard let values = person.values else { return }
        let departure = person.departures[number]
        let place = departure.affiliation.flatMap { network.place(ofRegistered: $0.facility) }
        let line = departure.row.map { lines[$0] }
        let effect = PlanEffect(
            line: line?.line, facility: line?.facility ?? place.map { network.facilities[$0].ordinal },
            kind: .leave, account: person.account, affiliation: departure.affiliation?.id, values: values,
            isAdministrator: departure.affiliation?.isAdministrator ?? false, differences: [],
            removesAccount: person.removal == number, isDoneAtMCS: line?.kind.isDoneAtMCS ?? false)
        write(effect, of: person, at: place)
    }

    private mutating func write(_ effect: PlanEffect, of person: RosterPerson, at place: Int?) {
        countStaff(effect, of: person, at: place)
        effects.append(effect)
    }
}
