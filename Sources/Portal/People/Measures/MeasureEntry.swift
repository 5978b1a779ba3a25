import Operations
import Registry
import Storage
import Web

/// What was written and chosen on the page of a measure.
struct MeasureEntry: Sendable {
    let verb: DeskVerb
    /// Why an account is suspended; nil while nothing is chosen.
    var cause: SuspensionCause?
    var reason = ""
    /// Of a departure: whether MCS has removed the person already.
    var isDoneAtMCS = false
    /// Who looks after the facility next: an account's id, or nothing.
    var successor = ""
    /// That the administrator's role was explained (A8): when, as it was written, and by whom.
    var explainedOn = ""
    var explainedBy = ""

    static let longestReason = 500
    static let longestName = 100

    /// As the page is first shown: the role is explained today by whoever is signed in, unless they say otherwise.
    init(_ verb: DeskVerb, today: Day, visitor: Visitor, _ t: Language) {
        self.verb = verb
        explainedOn = WrittenDays(t: t).text(today)
        explainedBy = visitor.name
    }

    init(_ verb: DeskVerb, _ form: FormFields) throws(FormFields.Fault) {
        self.verb = verb
        cause = SuspensionCause(rawValue: try form.value("cause"))
        reason = try form.value("reason")
        isDoneAtMCS = try form.value("mcs") == "done"
        successor = try form.value("successor")
        explainedOn = try form.value("explained-on")
        explainedBy = try form.value("explained-by")
    }

    /// Whether the role has to have been explained to somebody.
    var grants: Bool { verb == .grant || verb == .revoke && !successor.isEmpty }

    private var explanation: RoleExplanation? {
        (try? Day(written: explainedOn)).map { RoleExplanation(on: $0, by: explainedBy) }
    }

    /// - Returns: nil where the entry has mistakes.
    func measure(
        about person: DeskPerson, at facility: Int64, by administrator: Int64
    ) -> (any Operation<LifeFacts>)? {
        let people = [AccountReference.id(person.accountID)]
        let reach = Reach.facility(facility, administrator: administrator)
        switch verb {
        case .suspend:
            return cause.map { SuspendAccounts(people, cause: $0, reason: reason, reach: reach) }
        case .resume: return ResumeAccounts(people, reason: reason, reach: reach)
        case .reissue: return ReissueTemporaryPasswords(people, reason: reason, reach: reach)
        case .unlock: return UnlockAccounts(people, reason: reason, reach: reach)
        case .depart:
            return DepartAccounts(
                people, from: facility, isDoneAtMCS: isDoneAtMCS, reason: reason, reach: reach)
        case .grant:
            return explanation.map {
                GrantAdministrator(people, at: facility, explanation: $0, reason: reason, reach: reach)
            }
        case .revoke:
            guard !successor.isEmpty else {
                return RevokeAdministrator(people, at: facility, reason: reason, reach: reach)
            }
            guard let id = Int64(successor), let explanation else { return nil }
            return RevokeAdministrator(
                people, at: facility, successor: (person: .id(id), explanation: explanation), reason: reason,
                reach: reach)
        }
    }
}
