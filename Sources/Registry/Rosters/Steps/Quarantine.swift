/// Step 3, continued: the address of somebody who left is nobody else's for a while (A7).
extension PlanDraft {
    mutating func keepQuarantine(of addresses: [QuarantinedAddress]) {
        guard !addresses.isEmpty else { return }
        let quarantined = Dictionary(addresses.map { (ExactText($0.emailKey), $0) }) { first, _ in first }
        for index in people.indices where !people[index].isRefused {
            guard let values = people[index].values, takesAddress(people[index]),
                let address = quarantined[ExactText(values.emailKey)],
                ExactText(address.nameKey) != ExactText(values.nameKey)
            else { continue }
            people[index].isRefused = true
            let until = Bilingual(ja: address.freeOn.adding(days: -1).japanese, en: address.freeOn.description)
            for row in people[index].rows where !lines[row].kind.departs {
                report(.emailInQuarantine, row: row, .email, value: lines[row].email, [.detail: until])
            }
        }
    }

    /// Whether the person comes to an address that they do not have yet.
    private func takesAddress(_ person: RosterPerson) -> Bool {
        guard let known = person.known else { return true }
        return person.values.map { ExactText($0.emailKey) != ExactText(values(known: known).emailKey) } ?? false
    }
}
