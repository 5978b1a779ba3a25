/// Step 4: who leaves, and whose last affiliation was that?
extension PlanDraft {
    mutating func findDepartures() {
        for index in people.indices { departByRow(index) }
        if scope == .wholeRoster { departWhoIsMissing() }
        for index in people.indices where !people[index].departures.isEmpty {
            people[index].removal = removal(of: people[index])
        }
    }

    private mutating func departByRow(_ index: Int) {
        guard !people[index].isRefused else { return }
        for row in people[index].rows where lines[row].kind.departs {
            people[index].departures.append(
                RosterPerson.Departure(affiliation: affiliation(of: people[index], atRow: row), row: row))
        }
    }

    /// Everybody who works at a facility of the file and is not on its roster.
    private mutating func departWhoIsMissing() {
        let spokenFor = peopleOfRefusedRows()
        for known in network.people.indices where !spokenFor.contains(known) {
            for affiliation in network.people[known].affiliations {
                guard let place = network.place(ofRegistered: affiliation.facility),
                    network.facilities[place].isComplete, !isListed(known, at: place)
                else { continue }
                let index = personOfKnown[known] ?? people.count
                if index == people.count {
                    people.append(RosterPerson(known: known, values: values(known: known)))
                    personOfKnown[known] = index
                }
                people[index].departures.append(RosterPerson.Departure(affiliation: affiliation, row: nil))
            }
        }
    }

    private func isListed(_ known: Int, at place: Int) -> Bool {
        guard let index = personOfKnown[known] else { return false }
        return people[index].rows.contains { self.place(ofRow: $0) == place }
    }

    /// A row that is wrong still speaks for whoever it may mean, by an address or by the name: they are not missing.
    private func peopleOfRefusedRows() -> Set<Int> {
        let rows = lines.indices.filter { isRefused($0) }
        guard !rows.isEmpty else { return [] }
        let names = Set(rows.compactMap { lines[$0].foldedName }.map(ExactText.init))
        let addresses = rows.flatMap { [lines[$0].emailKey, lines[$0].previousEmailKey].compactMap(\.self) }
        return Set(addresses.compactMap(network.person)).union(
            network.people.indices.filter { names.contains(ExactText(network.people[$0].values.nameKey)) })
    }

    func isRefused(_ row: Int) -> Bool { personOfRow[row].map { people[$0].isRefused } ?? true }

    /// Whoever has nothing left is removed, with the last of their affiliations as the network counts them.
    private func removal(of person: RosterPerson) -> Int? {
        guard let known = person.known.map({ network.people[$0] }) else { return nil }
        let ended = person.departures.filter { $0.affiliation != nil }.count
        let endsOwn = ended < person.departures.count
        guard ended == known.affiliations.count, endsOwn || !known.participatesIndividually,
            !person.rows.contains(where: { arrives(person, atRow: $0) })
        else { return nil }
        return person.departures.indices.max { left, right in
            (person.departures[left].affiliation?.id ?? 0) < (person.departures[right].affiliation?.id ?? 0)
        }
    }
}
