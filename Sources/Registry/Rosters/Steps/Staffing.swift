/// What a plan does to a facility's staff.
struct Staffing: Sendable {
    /// Who works there before the plan, suspended people as well.
    var present = 0
    var leaving = 0
    var arriving = 0
    /// Administrators who count: neither suspended nor removed.
    var administratorsBefore = 0
    var administratorsAfter = 0
    /// Whether a refused row may give the facility an administrator.
    var isOpen = false
}

/// Step 7: every facility has an administrator (J7).
extension PlanDraft {
    /// Nobody is registered at a facility without one; losing the last one never blocks, and is said.
    mutating func checkAdministrators() {
        for row in lines.indices
        where isRefused(row) && !lines[row].kind.departs && lines[row].isAdministrator != false {
            if let place = place(ofRow: row) { staffing[place].isOpen = true }
        }
        for (facility, staffing) in zip(network.facilities, staffing)
        where facility.isComplete && !staffing.isOpen && staffing.administratorsAfter == 0 {
            let place = Problem.Place(columnName: RosterColumn.administrator.rawValue)
            if staffing.arriving > 0 {
                findings.add(.administratorMissing, at: place, value: facility.name)
            } else if staffing.administratorsBefore > 0 {
                findings.add(.facilityLosesAdministrator, at: place, value: facility.name)
            }
        }
    }

    /// How things stand before the plan.
    mutating func countStaff() {
        for person in network.people {
            for affiliation in person.affiliations {
                guard let place = network.place(ofRegistered: affiliation.facility) else { continue }
                staffing[place].present += 1
                guard affiliation.isAdministrator, person.state.isAtWork else { continue }
                staffing[place].administratorsBefore += 1
                staffing[place].administratorsAfter += 1
            }
        }
    }

    mutating func countStaff(_ effect: PlanEffect, of person: RosterPerson, at place: Int?) {
        guard let place else { return }
        switch effect.kind {
        case .register, .join, .move: staffing[place].arriving += 1
        case .leave: staffing[place].leaving += 1
        case .change, .unchanged: break
        }
        let counts = person.known.map { network.people[$0].state.isAtWork } ?? true
        guard counts else { return }
        let affiliation = person.known.flatMap { network.affiliation(of: $0, at: place) }
        let (was, isNow) = (
            affiliation?.isAdministrator ?? false, effect.isAdministrator && effect.kind != .leave
        )
        staffing[place].administratorsAfter += (isNow ? 1 : 0) - (was ? 1 : 0)
    }
}

extension AccountState {
    fileprivate var isAtWork: Bool { self == .registered || self == .active }
}
