/// An address with the name that mail programs show beside it.
package struct Mailbox: Sendable, Hashable {
    /// Exactly as written; nil for the address alone.
    package var name: String?
    package var address: MailAddress

    package init(name: String? = nil, address: MailAddress) {
        self.name = name
        self.address = address
    }
}
