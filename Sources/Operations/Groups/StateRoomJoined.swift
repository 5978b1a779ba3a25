import Registry
import Storage

/// An administrator says that they have joined the administrators' room at MCS (R1). It is recorded as their own word; who
/// said it stands in the trail.
package struct StateRoomJoined: Operation {
    package let accountID: Int64

    package init(accountID: Int64) {
        self.accountID = accountID
    }

    package struct Joined: Codable, Sendable {
        package let accountID: Int64
    }

    /// Nothing happens, and nothing is recorded, where nobody waits for it.
    package func run(_ service: Service, _ request: Request) async throws {
        do {
            _ = try await service.database.act(request.act(.stateRoomJoined)) { tx, scope in
                let word = AttestLines.Attestation(.person, by: request.actor.name, evidence: "ご本人の申告")
                guard try RoomMember.join([accountID], word, tx, scope) == [accountID] else {
                    throw NotAwaited()
                }
                return Joined(accountID: accountID)
            }
        } catch is NotAwaited {}
    }

    private struct NotAwaited: Error {}
}
