package import Registry
package import Storage

/// The administrators' room as the network wants it, with everybody's standing.
package struct RoomStatus: Sendable, Codable {
    /// Nil when the network keeps no room.
    package let room: Bilingual?
    package let members: [RoomMember]

    /// Administrators who were not seen in the room yet.
    package var missing: [RoomMember] { members.filter { [.toInvite, .invited].contains($0.state) } }
    /// People who are to leave it, since they are an administrator no longer.
    package var leaving: [RoomMember] { members.filter { $0.state == .toRemove } }
}

extension Service {
    package func roomStatus(of network: String) async throws -> RoomStatus {
        try await database.read(network) { tx, scope in
            RoomStatus(
                room: try forms.current(tx, scope).definition.groups.administratorsRoom?.name,
                members: try RoomMember.list(tx, scope))
        }
    }
}
