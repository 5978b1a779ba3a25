package import Operations
package import Registry

/// What the pages on which a facility hands in changes of its roster ask of the service.
package struct RosterCounter: Sendable {
    /// The clauses that the facility has to answer anew.
    package var clauses:
        @Sendable (_ network: String, _ facility: Int64) async throws -> [NetworkDefinition.ConsentClause]
    package var current: @Sendable (_ network: String, CurrentRoster) async throws -> [UInt8]
    package var plan: @Sendable (_ network: String, PlanRoster) async throws -> PlanRoster.Outcome
    /// The plan that was shown, another time: nothing is sent.
    package var show: @Sendable (_ network: String, SendRoster) async throws -> PlanRoster.Outcome?
    package var send: @Sendable (_ network: String, SendRoster) async throws -> SendRoster.Outcome
    package var today: @Sendable () -> Day

    package init(
        clauses: @escaping @Sendable (String, Int64) async throws -> [NetworkDefinition.ConsentClause],
        current: @escaping @Sendable (String, CurrentRoster) async throws -> [UInt8],
        plan: @escaping @Sendable (String, PlanRoster) async throws -> PlanRoster.Outcome,
        show: @escaping @Sendable (String, SendRoster) async throws -> PlanRoster.Outcome?,
        send: @escaping @Sendable (String, SendRoster) async throws -> SendRoster.Outcome,
        today: @escaping @Sendable () -> Day
    ) {
        self.clauses = clauses
        self.current = current
        self.plan = plan
        self.show = show
        self.send = send
        self.today = today
    }
}
