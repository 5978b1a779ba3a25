/// Step 3: an address belongs to one person (J6), also after the plan.
///
/// People may exchange addresses within one file, or pass them on in a chain. Nobody takes an address whose holder keeps
/// it, nor that of somebody who leaves: whether these are two people or one is for the applicant to say.
extension PlanDraft {
    mutating func keepAddressesApart() {
        let movers = people.indices.filter { people[$0].known != nil && newAddress(of: people[$0]) != nil }
        let claims = Dictionary(grouping: movers) { ExactText(newAddress(of: people[$0]) ?? "") }
        for mover in movers {
            guard let address = newAddress(of: people[mover]) else { continue }
            let rivals = (claims[ExactText(address)] ?? []).filter { $0 != mover }
            if !rivals.isEmpty {
                refuse(mover, .emailDuplicateInFile, besides: rivals)
            } else if let holder = network.person(withAddress: address), !givesUpAddress(holder) {
                refuse(mover, .emailRegisteredElsewhere, besides: [])
            }
        }
    }

    /// Nil when it stays.
    private func newAddress(of person: RosterPerson) -> String? {
        guard let values = person.values, let known = person.known,
            values.emailKey != self.values(known: known).emailKey
        else { return nil }
        return values.emailKey
    }

    private func givesUpAddress(_ known: Int) -> Bool {
        personOfKnown[known].map { newAddress(of: people[$0]) != nil } ?? false
    }

    private mutating func refuse(_ mover: Int, _ code: ProblemCode, besides rivals: [Int]) {
        people[mover].isRefused = true
        let rows = people[mover].rows.filter { !lines[$0].kind.departs }
        let others = rivals.flatMap { people[$0].rows }.map { String(lines[$0].line) }
        for row in rows { report(code, row: row, .email, value: lines[row].email, [.lines: .list(others)]) }
    }
}
