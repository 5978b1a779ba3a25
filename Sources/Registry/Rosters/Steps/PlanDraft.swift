/// A roster on its way to a plan. Each step is an extension in a file of its own.
struct PlanDraft {
    /// In the order of the file.
    let lines: [RosterLine]
    let scope: RosterScope
    let network: KnownNetwork
    /// In the order of the file; whoever is only missing comes last, by account.
    var people: [RosterPerson] = []
    /// By row; nil where it cannot be said whom the row means.
    var personOfRow: [Int?]
    /// By known person; nil for whom the roster does not speak of.
    var personOfKnown: [Int?]
    var newcomers = 0
    var effects: [PlanEffect] = []
    var facilityEffects: [FacilityEffect] = []
    var staffing: [Staffing]
    var findings = Findings()

    init(_ lines: [RosterLine], _ scope: RosterScope, _ network: KnownNetwork) {
        self.lines = lines.ordered(by: \.line)
        self.scope = scope
        self.network = network
        personOfRow = Array(repeating: nil, count: lines.count)
        personOfKnown = Array(repeating: nil, count: network.people.count)
        staffing = Array(repeating: Staffing(), count: network.facilities.count)
    }

    /// Where a row's person works or is to work; nil for individual participants.
    func place(ofRow row: Int) -> Int? { lines[row].facility.map(network.place) }

    /// The running affiliation that a row speaks of.
    func affiliation(of person: RosterPerson, atRow row: Int) -> KnownPerson.Affiliation? {
        guard let known = person.known, let place = place(ofRow: row) else { return nil }
        return network.affiliation(of: known, at: place)
    }

    /// Whether the row brings its person somewhere where they are not yet.
    func arrives(_ person: RosterPerson, atRow row: Int) -> Bool {
        guard lines[row].kind.registers else { return false }
        return person.known == nil || lines[row].facility != nil && affiliation(of: person, atRow: row) == nil
    }

    func values(known person: Int) -> PersonValues { network.people[person].values }

    /// - Parameter value: as the row has it.
    mutating func report(
        _ code: ProblemCode, row: Int, _ column: RosterColumn, value: String? = nil,
        _ details: [Placeholder: Bilingual] = [:]
    ) {
        findings.add(code, in: lines[row], column, value: value, details)
    }
}

extension Findings {
    /// - Parameter value: as the row has it.
    mutating func add(
        _ code: ProblemCode, in line: RosterLine, _ column: RosterColumn, value: String? = nil,
        _ details: [Placeholder: Bilingual] = [:]
    ) {
        add(code, at: Problem.Place(line: line.line, columnName: column.rawValue), value: value, details)
    }
}

extension Bilingual {
    /// At most five, so that a row about everybody stays readable.
    static func list(_ items: some Sequence<String>) -> Bilingual {
        let first = Array(items.prefix(6))
        let shown = first.prefix(5) + (first.count > 5 ? ["…"] : [])
        return Bilingual(ja: shown.joined(separator: "、"), en: shown.joined(separator: ", "))
    }
}
