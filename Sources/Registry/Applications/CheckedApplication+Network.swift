extension CheckedApplication {
    /// The application with what only the network's own data can say about it.
    ///
    /// - Parameters:
    ///   - registeredEmails: keys of the addresses that people of the network have already (J6).
    ///   - facilityIsRegistered: whether a facility of this name is in the network; its people are then added to it.
    package func checkedAgainstNetwork(
        registeredEmails: Set<String>, facilityIsRegistered: Bool
    ) -> CheckedApplication {
        let taken = people.filter { registeredEmails.contains($0.emailKey) }
        var found = problems
        if facilityIsRegistered {
            let place = Problem.Place(columnName: HeadLabel.facilityName.rawValue)
            found.append(Problem(.facilityRegisteredAlready, at: place, value: facility?.name))
        }
        found += taken.map { person in
            let place = Problem.Place(line: person.line, columnName: RosterColumn.email.rawValue)
            return Problem(.emailRegisteredElsewhere, at: place, value: person.email.text)
        }
        let refused = Set(taken.map(\.line))
        return CheckedApplication(
            facility: facility, declarations: declarations, consents: consents,
            people: people.filter { !refused.contains($0.line) }, problems: found,
            acceptedLines: acceptedLines.filter { !refused.contains($0) },
            rejectedLines: (rejectedLines + refused).sorted(), blankLines: blankLines)
    }
}
