package import FoundationEssentials
package import Registry

/// Who does something: as the program states it. The database adds the login that it saw itself.
package struct Actor: Sendable, Hashable {
    package let kind: ActorKind
    package let name: String

    package init(_ kind: ActorKind, _ name: String) {
        self.kind = kind
        self.name = name
    }
}

/// What a request asks to be done, before it is done: the envelope of an audit event (S1, invariants 5 and 10).
package struct Act: Sendable {
    package let kind: ActKind
    package let network: String
    package let actor: Actor
    /// Made by the client; the same request is done once, however often it is sent.
    package let requestID: UUID
    /// The service's time for everything in this act.
    package let asOf: Date
    /// Does everything, shows the result and takes it back.
    package let isRehearsal: Bool

    package init(
        _ kind: ActKind, network: String, actor: Actor, requestID: UUID = UUID(), asOf: Date,
        isRehearsal: Bool = false
    ) {
        self.kind = kind
        self.network = network
        self.actor = actor
        self.requestID = requestID
        self.asOf = asOf
        self.isRehearsal = isRehearsal
    }
}
