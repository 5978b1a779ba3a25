/// What became of one delivery. No case tells the recipient's address.
package enum Outcome: Sendable, Equatable {
    /// The server has taken the message on; what it said to that.
    case accepted(reply: String?)
    /// Not now: try again later. The reply code if the server gave one.
    case transient(code: Int?, reason: String)
    /// Not this message to this recipient, ever.
    case permanent(code: Int, reason: String)
    /// The message was handed over but no answer came: it may or may not have been taken on.
    case uncertain(reason: String)
    /// No message can go out until a person changes the settings: stop.
    case misconfigured(reason: String)
}
