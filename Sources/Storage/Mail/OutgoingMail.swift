package import Registry

/// A mail as an act writes it: whom, what kind, and the values that its text will be filled with (invariant 6).
package struct OutgoingMail: Sendable {
    package var id: Int64
    package var kind: MailKind
    package var recipient: String
    package var recipientName: String
    package var applicationID: Int64?
    package var facilityID: Int64?
    package var accountID: Int64?
    /// Never the secret: that is `sealed`.
    package var variables: [String: MailValue]
    package var sealed: Sealed?
    package var attachments: [MailAttachment]

    /// An encrypted secret with the id of the key that opens it.
    package struct Sealed: Sendable {
        package let keyID: String
        package let bytes: [UInt8]

        package init(keyID: String, bytes: [UInt8]) {
            self.keyID = keyID
            self.bytes = bytes
        }
    }

    package init(
        id: Int64, kind: MailKind, recipient: String, recipientName: String, applicationID: Int64? = nil,
        facilityID: Int64? = nil, accountID: Int64? = nil, variables: [String: MailValue],
        sealed: Sealed? = nil,
        attachments: [MailAttachment] = []
    ) {
        self.id = id
        self.kind = kind
        self.recipient = recipient
        self.recipientName = recipientName
        self.applicationID = applicationID
        self.facilityID = facilityID
        self.accountID = accountID
        self.variables = variables
        self.sealed = sealed
        self.attachments = attachments
    }
}
