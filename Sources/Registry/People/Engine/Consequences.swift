/// What follows from changes of people, whoever brought them about and by whatever door: who is told what, whose secrets are
/// void, what is kept of each person. Decided here and nowhere else; `CarryOut` does it.
///
/// What follows at MCS is not among it: the database keeps what is wanted there in step with this side.
package struct Consequences: Sendable {
    /// Each gets a temporary password, in the order of the changes.
    package private(set) var newcomers: [Newcomer] = []
    /// Administrators among the newcomers of a network with a room: they are told of it (R1).
    package private(set) var invited: [Newcomer] = []
    package private(set) var notices: [PersonNotice] = []
    package private(set) var measures: [Measure] = []
    /// Whose accounts end.
    package private(set) var removed: [Int64] = []
    /// Whose address is another one now: what was mailed to the former opens nothing any more.
    package private(set) var readdressed: [Int64] = []
    /// Of those, who has not activated: another temporary password goes to the new address (A1).
    package private(set) var reissued: [Int64] = []
    /// Facilities that lose somebody who could act as administrator.
    package private(set) var deprived: Set<Int64> = []

    package struct Newcomer: Sendable {
        package let account: Int64
        package let values: PersonValues
        /// The first one that they come to; nil for individual participants.
        package private(set) var facility: Int64?
        /// The first one whose administrator they are.
        package private(set) var administers: Int64?

        init(account: Int64, values: PersonValues) {
            self.account = account
            self.values = values
        }

        mutating func begin(at facility: Int64, asAdministrator: Bool) {
            self.facility = self.facility ?? facility
            if asAdministrator { administers = administers ?? facility }
        }
    }

    /// What is kept of one person's history.
    package struct Measure: Sendable, Hashable {
        package let account: Int64
        package let kind: AccountVerb
        package var facility: Int64?
        package var toFacility: Int64?
        package var cause: SuspensionCause?
        package var differences: [FieldDifference] = []

        package init(
            _ account: Int64, _ kind: AccountVerb, facility: Int64? = nil, toFacility: Int64? = nil,
            cause: SuspensionCause? = nil, differences: [FieldDifference] = []
        ) {
            self.account = account
            self.kind = kind
            self.facility = facility
            self.toFacility = toFacility
            self.cause = cause
            self.differences = differences
        }
    }

    /// - Parameters:
    ///   - changes: those about one person stand in the order in which they happen.
    ///   - people: as they were before, everybody who is no newcomer.
    ///   - facilityNames: of facilities at which somebody begins.
    ///   - keepsRoom: whether the network has an administrators' room.
    package init(
        of changes: [PersonChange], people: [Int64: AccountStanding], facilityNames: [Int64: String],
        keepsRoom: Bool
    ) {
        var news = PersonalNews.Collected()
        var places: [Int64: Int] = [:]
        for change in changes {
            if let person = people[change.account] {
                news.add(change.step, about: person, facilityNames)
            } else {
                add(change, &places)
            }
        }
        invited = keepsRoom ? newcomers.filter { $0.administers != nil } : []
        for personal in news.inOrder { take(personal) }
    }

    /// - Parameter places: of each newcomer among the newcomers.
    private mutating func add(_ change: PersonChange, _ places: inout [Int64: Int]) {
        switch change.step {
        case .register(let values):
            places[change.account] = newcomers.count
            newcomers.append(Newcomer(account: change.account, values: values))
        case .begin(let facility, let asAdministrator):
            guard let place = places[change.account] else { return }
            newcomers[place].begin(at: facility, asAdministrator: asAdministrator)
        case .reopen, .end, .grant, .revoke, .change, .suspend, .resume, .remove, .reinstate: break
        }
    }

    /// Of taking an act back: whoever does it tells those who were told, and every history says so.
    package init(takingBack changes: [PersonChange]) {
        var seen: Set<Int64> = []
        for change in changes {
            if seen.insert(change.account).inserted { measures.append(Measure(change.account, .undo)) }
            if case .remove = change.step { removed.append(change.account) }
            if case .change(_, let differences) = change.step,
                differences.contains(where: { $0.field == .email })
            {
                readdressed.append(change.account)
            }
        }
    }

    private mutating func take(_ news: PersonalNews) {
        let person = news.person
        notices += news.notices
        measures += news.measures
        if news.isRemoved { removed.append(person.account) }
        if news.address != nil, !news.isRemoved {
            readdressed.append(person.account)
            if !person.hasActivated { reissued.append(person.account) }
        }
        if person.canAct { deprived.formUnion(news.deprived) }
    }
}
