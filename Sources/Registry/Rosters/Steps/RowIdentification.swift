/// Step 1: whom does each row mean?
extension PlanDraft {
    mutating func identifyPeople() {
        let identification = RowIdentification(lines, network)
        var newcomers: [ExactText: Int] = [:]
        people.reserveCapacity(lines.count)
        for row in lines.indices {
            do throws(RowRefusal) {
                if let known = try identification.person(of: lines[row]) {
                    personOfKnown[known] = add(row, to: personOfKnown[known], known: known)
                } else {
                    let address = ExactText(lines[row].emailKey)
                    if newcomers.isEmpty { newcomers.reserveCapacity(lines.count - row) }
                    newcomers[address] = add(row, to: newcomers[address], known: nil)
                }
            } catch {
                report(error.code, row: row, error.column, value: error.value)
            }
        }
    }

    /// The place of the row's person among the people.
    private mutating func add(_ row: Int, to person: Int?, known: Int?) -> Int {
        let index = person ?? people.count
        if person == nil { people.append(RosterPerson(known: known)) }
        people[index].rows.append(row)
        personOfRow[row] = index
        return index
    }
}

/// Why a row is nobody's.
struct RowRefusal: Error {
    let code: ProblemCode
    let column: RosterColumn
    let value: String?
}

/// The address says who somebody is (J6), and the name has to agree.
private struct RowIdentification {
    private let network: KnownNetwork
    /// Whose the addresses become that rows give as new ones.
    private let announced: [ExactText: Int]

    init(_ lines: [RosterLine], _ network: KnownNetwork) {
        self.network = network
        announced = Dictionary(
            lines.lazy.compactMap { line in
                line.previousEmailKey.flatMap(network.person).map { (ExactText(line.emailKey), $0) }
            }
        ) { first, _ in first }
    }

    /// The place of a known person; nil for somebody new.
    func person(of line: RosterLine) throws(RowRefusal) -> Int? {
        try checkFacility(line)
        guard let person = try holder(line) else {
            guard line.kind.registers else { throw .notHere(line) }
            return nil
        }
        if !line.kind.registers, !isHere(person, line) { throw .notHere(line) }
        if !hasName(of: person, line), line.kind != .change { throw .anothersAddress(line) }
        return person
    }

    /// Nobody can change or leave where nobody is.
    private func checkFacility(_ line: RosterLine) throws(RowRefusal) {
        guard let ordinal = line.facility, !line.kind.registers else { return }
        let facility = network.facilities[network.place(ofOrdinal: ordinal)]
        guard facility.registered == nil else { return }
        throw RowRefusal(code: .facilityNotRegistered, column: .kind, value: facility.name)
    }

    private func holder(_ line: RosterLine) throws(RowRefusal) -> Int? {
        let holder = network.person(withAddress: line.emailKey)
        guard let previous = line.previousEmailKey, previous != line.emailKey else {
            return byAnnouncement(line, holder)
        }
        let person = network.person(withAddress: previous)
        guard let holder else {
            guard let person else { throw .previousUnknown(line) }
            return person
        }
        // Both the new address and perhaps the old one are taken. The row has been carried out already when the new
        // one is that of somebody of this name; otherwise its holder has to give it up in this file.
        let isDone = line.nameKey == nameKey(holder)
        guard let person else {
            if isDone { return holder }
            throw .previousUnknown(line)
        }
        guard line.nameKey != nil else { throw .anothersNewAddress(line) }
        return isDone && line.nameKey != nameKey(person) ? holder : person
    }

    /// An address that another row gives somebody as the new one may stand in this row without the old one beside it.
    private func byAnnouncement(_ line: RosterLine, _ holder: Int?) -> Int? {
        guard let person = announced[ExactText(line.emailKey)] else { return holder }
        guard let holder, holder != person else { return person }
        return line.nameKey == nameKey(person) && line.nameKey != nameKey(holder) ? person : holder
    }

    private func nameKey(_ person: Int) -> String { network.people[person].values.nameKey }

    private func hasName(of person: Int, _ line: RosterLine) -> Bool {
        line.nameKey == nil || line.nameKey == nameKey(person)
    }

    private func isHere(_ person: Int, _ line: RosterLine) -> Bool {
        guard let ordinal = line.facility else {
            let known = network.people[person]
            return !line.kind.departs || known.affiliations.isEmpty || known.participatesIndividually
        }
        return network.affiliation(of: person, at: network.place(ofOrdinal: ordinal)) != nil
    }
}

extension RowRefusal {
    fileprivate static func notHere(_ line: RosterLine) -> RowRefusal { about(.personNotHere, line) }
    fileprivate static func anothersAddress(_ line: RosterLine) -> RowRefusal {
        about(.emailRegisteredElsewhere, line)
    }

    fileprivate static func anothersNewAddress(_ line: RosterLine) -> RowRefusal {
        RowRefusal(code: .emailRegisteredElsewhere, column: .email, value: line.email)
    }

    fileprivate static func previousUnknown(_ line: RosterLine) -> RowRefusal {
        about(.previousEmailUnknown, line)
    }

    /// About the address under which the row looks for its person.
    private static func about(_ code: ProblemCode, _ line: RosterLine) -> RowRefusal {
        RowRefusal(
            code: code, column: line.previousEmailKey == nil ? .email : .previousEmail,
            value: line.previousEmailKey ?? line.email)
    }
}
