package import Postgres
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

package enum Outbox {
    /// Ids for mails that are about to be written: a sealed secret is bound to the id of its mail.
    package static func drawIDs(_ count: Int, _ tx: borrowing Transaction) throws(PostgresError) -> [Int64] {
        try tx.values(
            "SELECT nextval('madoguchi.mail_id') FROM generate_series(1, \(count))", as: Int64.self)
    }

    /// The id of one mail.
    package static func drawID(_ tx: borrowing Transaction) throws(PostgresError) -> Int64 {
        try tx.value("SELECT nextval('madoguchi.mail_id')", as: Int64.self)
    }

    /// Writes the mails of an act in one statement, and their files in another; the database queues them. `version` pins the texts, `domain` is the
    /// right side of their Message-IDs.
    package static func write(
        _ mails: [OutgoingMail], version: Int, domain: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        guard !mails.isEmpty else { return }
        let variables = try mails.map { try StoredJSON.text(of: $0.variables) }
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.mail (
                network_id, act_id, network_version, message_id, dated_at, id, kind, recipient, recipient_name,
                application_id, facility_id, account_id, variables, sealed, sealed_key_id)
            SELECT \(scope.network.id), \(scope.actID), \(version)::integer, gen_random_uuid() || \("@" + domain),
                   \(scope.act.asOf), mail.id, mail.kind, mail.recipient, mail.recipient_name, mail.application_id,
                   mail.facility_id, mail.account_id, mail.variables::jsonb, mail.sealed, mail.sealed_key_id
            FROM unnest(
                \(mails.map(\.id))::bigint[], \(mails.map(\.kind.rawValue))::text[],
                \(mails.map(\.recipient))::text[], \(mails.map(\.recipientName))::text[],
                \(mails.map(\.applicationID))::bigint[], \(mails.map(\.facilityID))::bigint[],
                \(mails.map(\.accountID))::bigint[], \(variables)::text[],
                \(mails.map { $0.sealed?.bytes })::bytea[], \(mails.map { $0.sealed?.keyID })::text[])
                AS mail (id, kind, recipient, recipient_name, application_id, facility_id, account_id, variables,
                         sealed, sealed_key_id)
            """)
        try AttachedFiles(of: mails).insert(tx, scope)
    }
}
