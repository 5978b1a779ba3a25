import Postgres
package import Registry
import Storage

/// Facilities rest for a while (J11): their people keep their accounts, and nobody is reminded of anything for them. Or they
/// go on.
package struct PauseFacilities: Sendable {
    package let facilities: [Int64]
    /// Whether they go on instead.
    package let resumes: Bool
    package let reason: String
    package let reach: Reach

    package init(_ facilities: [Int64], resumes: Bool = false, reason: String, reach: Reach) {
        self.facilities = facilities
        self.resumes = resumes
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> FacilityFacts {
        let verb: FacilityVerb = resumes ? .resume : .pause
        return try await FacilityAct.perform(
            verb, facilities, reach: reach, reason: reason, service, request
        ) { act, tx, scope in
            try act.requireState { state throws(TransitionRefused<FacilityState>) in
                try resumes ? state.resumed() : state.paused()
            }
            try FacilityValues.move(act.ids, to: resumes ? .active : .paused, tx, scope)
            try act.record(tx, scope)
            let mails = try act.mailManagers(
                act.facilities, resumes ? .facilityResumed : .facilityPaused, tx
            ) { _ in [:] }
            return FacilityFacts(
                verb: verb, facilities: act.ids, mails: try act.write(mails, tx, scope),
                withoutAdministrator: resumes ? try act.withoutAdministrator(tx, scope) : nil)
        }
    }
}

extension FacilityAct {
    /// Of these facilities, those that have no administrator who can act; nil when each has one.
    func withoutAdministrator(
        among ids: [Int64]? = nil, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> [Int64]? {
        let lost = try FacilityRecord.withoutAdministrator(among: ids ?? self.ids, tx, scope.network)
        return lost.isEmpty ? nil : lost
    }
}
