package import Operations
package import Storage

/// What the facility's desk and the participants' list ask of the service.
package struct FacilityDesk: Sendable {
    package var overview: @Sendable (_ network: String, _ facility: Int64) async throws -> FacilityOverview?
    /// The same for whoever holds a session's token, and looks after the facility; nil where nobody holds it any more.
    package var ownFacility:
        @Sendable (_ network: String, _ facility: Int64, _ token: String) async throws ->
            Seen<FacilityOverview>?
    package var stateRoomJoined: @Sendable (_ network: String, StateRoomJoined) async throws -> Void
    package var take: @Sendable (_ network: String, Measure, _ by: Int64) async throws -> Void
    package var participants:
        @Sendable (_ network: String, _ token: String) async throws -> Seen<[Participant]>?
    package var rosters: RosterCounter

    package init(
        overview: @escaping @Sendable (String, Int64) async throws -> FacilityOverview?,
        ownFacility: @escaping @Sendable (String, Int64, String) async throws -> Seen<FacilityOverview>?,
        stateRoomJoined: @escaping @Sendable (String, StateRoomJoined) async throws -> Void,
        take: @escaping @Sendable (String, Measure, Int64) async throws -> Void,
        participants: @escaping @Sendable (String, String) async throws -> Seen<[Participant]>?,
        rosters: RosterCounter
    ) {
        self.overview = overview
        self.ownFacility = ownFacility
        self.stateRoomJoined = stateRoomJoined
        self.take = take
        self.participants = participants
        self.rosters = rosters
    }
}
