package import Registry
package import Storage

/// The administrators' room as the network wants it, with everybody's standing.
package struct RoomStatus: Sendable, Codable {
    /// Nil when the network keeps no room.
    package let room: Bilingual?
    package let members: [RoomMember]

    /// Administrators who were not seen in the room yet.
    package var missing: [RoomMember] { members.filter { ["to_invite", "invited"].contains($0.state) } }
    /// People who are to leave it, since they are an administrator no longer.
    package var leaving: [RoomMember] { members.filter { $0.state == "to_remove" } }
}

extension Service {
    package func roomStatus(of network: String) async throws -> RoomStatus {
        try await database.read(network) { tx, scope in
            RoomStatus(
                room: try forms.current(tx, scope).definition.groups.administratorsRoom?.name,
                members: try RoomMember.list(tx, scope))
        }
    }

    package func tasks(of network: String, includingClosed: Bool) async throws -> [MCSTaskRecord] {
        try await database.read(network) { tx, scope in
            try MCSTaskRecord.list(includingClosed: includingClosed, tx, scope)
        }
    }

    package func task(_ id: Int64, in network: String) async throws -> MCSTaskRecord {
        try await database.read(network) { tx, scope in
            guard let task = try MCSTaskRecord.list(id: id, includingClosed: true, tx, scope).first else {
                throw Refusal(
                    .notFound, Bilingual(ja: "番号 \(id) の作業はありません。", en: "There is no task \(id)."),
                    remedy: Bilingual(ja: "task list で確認してください。", en: "See task list."))
            }
            return task
        }
    }
}
