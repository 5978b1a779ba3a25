package import FoundationEssentials
package import Registry
package import Storage

/// Who asks for something in which network, when: the envelope that every operation gets.
package struct Request: Sendable {
    package let network: String
    package let actor: Actor
    /// The service's time for everything that follows.
    package let asOf: Date
    /// Made by the client; the same request is done once (invariant 10).
    package let id: UUID
    /// Show what would happen, and take it back.
    package let isRehearsal: Bool

    package init(network: String, actor: Actor, asOf: Date, id: UUID = UUID(), isRehearsal: Bool = false) {
        self.network = network
        self.actor = actor
        self.asOf = asOf
        self.id = id
        self.isRehearsal = isRehearsal
    }

    /// The day in Japan.
    package var today: Day { asOf.dayInJapan }

    func act(_ kind: ActKind) -> Act {
        Act(kind, network: network, actor: actor, requestID: id, asOf: asOf, isRehearsal: isRehearsal)
    }
}

extension Date {
    /// The day in Japan at this instant.
    package var dayInJapan: Day { Day(secondsSince1970: Int(timeIntervalSince1970.rounded(.down))) }
}
