package import Operations
package import Storage

/// What the facility's desk and the participants' list ask of the service.
package struct FacilityDesk: Sendable {
    package var overview: @Sendable (_ network: String, _ facility: Int64) async throws -> FacilityOverview?
    package var stateRoomJoined: @Sendable (_ network: String, StateRoomJoined) async throws -> Void
    package var take: @Sendable (_ network: String, Measure, _ by: Int64) async throws -> Void
    package var participants: @Sendable (_ network: String) async throws -> [Participant]?
    package var rosters: RosterCounter

    package init(
        overview: @escaping @Sendable (String, Int64) async throws -> FacilityOverview?,
        stateRoomJoined: @escaping @Sendable (String, StateRoomJoined) async throws -> Void,
        take: @escaping @Sendable (String, Measure, Int64) async throws -> Void,
        participants: @escaping @Sendable (String) async throws -> [Participant]?, rosters: RosterCounter
    ) {
        self.overview = overview
        self.stateRoomJoined = stateRoomJoined
        self.take = take
        self.participants = participants
        self.rosters = rosters
    }
}
