/// An address whose person left a while ago (A7): until `freeOn` only they can be registered with it again, so that nobody
/// reads what was meant for another.
package struct QuarantinedAddress: Sendable, Hashable {
    package let emailKey: String
    /// Of the person who had it last.
    package let nameKey: String
    /// The first day on which somebody else can have it.
    package let freeOn: Day

    package init(emailKey: String, nameKey: String, freeOn: Day) {
        self.emailKey = emailKey
        self.nameKey = nameKey
        self.freeOn = freeOn
    }
}
