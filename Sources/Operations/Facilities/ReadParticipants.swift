import Postgres
import Registry
package import Storage

/// The participants' list, for whoever holds a session's token; nothing where the network keeps none (L5).
package struct ReadParticipants: Operation {
    package let token: String

    package init(token: String) {
        self.token = token
    }

    package func run(_ service: Service, _ request: Request) async throws -> Seen<[Participant]>? {
        try await service.seen(token, request) { _, tx, network in
            let definition = try service.forms.current(tx, network).definition
            guard definition.participantsList != .off else { return nil }
            return try Participant.list(consent: definition.announcingClause, tx, network)
        }
    }
}
