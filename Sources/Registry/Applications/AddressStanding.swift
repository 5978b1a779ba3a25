/// How an address of a roster stands in a network that confirms addresses by a test mail before it registers anybody (T A7).
///
///     unasked ──test mail──▶ asked ──link pressed──▶ confirmed
///                              └──cannot be delivered──▶ undeliverable
///
/// A registered person's address is *known* and needs none. What was confirmed for an application that this one corrects
/// stays confirmed.
package enum AddressStanding: String, Sendable, Hashable, Codable, CaseIterable {
    case known
    case confirmed
    case asked
    case undeliverable
    case unasked

    /// Whether nothing has to be heard from it any more.
    package var isSettled: Bool { self == .known || self == .confirmed }
}
