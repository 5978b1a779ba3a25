package import Postgres
package import Registry

/// The links by which people confirm their addresses (T A7): of each only the digest of its token is kept.
package enum AddressConfirmation {
    /// A link that is about to be sent.
    package struct Link: Sendable {
        package let emailKey: String
        package let mailID: Int64
        package let tokenDigest: [UInt8]

        package init(emailKey: String, mailID: Int64, tokenDigest: [UInt8]) {
            self.emailKey = emailKey
            self.mailID = mailID
            self.tokenDigest = tokenDigest
        }
    }

    /// Opens the links of mails that have been written; whatever was open for the same addresses is closed.
    package static func open(
        _ links: [Link], of application: Int64, lapsesOn: Day, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try close("email_key = ANY (\(links.map(\.emailKey))::text[])", of: application, tx, scope)
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.address_confirmation (
                network_id, application_id, email_key, mail_id, token_digest, asked_at, lapses_on)
            SELECT \(scope.network.id), \(application), link.*, \(scope.act.asOf), \(lapsesOn)
            FROM unnest(
                \(links.map(\.emailKey))::text[], \(links.map(\.mailID))::bigint[],
                \(links.map(\.tokenDigest))::bytea[]) AS link
            """)
    }

    /// The application has left review: what is still open opens nothing any more.
    package static func close(
        ofApplication application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try close("true", of: application, tx, scope)
    }

    /// With the mails that nobody has begun to send: their link is dead.
    private static func close(
        _ condition: Query, of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        let mails = try tx.values(
            """
            UPDATE madoguchi.address_confirmation SET closed_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND application_id = \(application)
              AND confirmed_at IS NULL AND closed_at IS NULL AND \(condition)
            RETURNING mail_id
            """, as: Int64.self)
        try WithdrawMail.these(mails, tx, scope)
    }

    /// A link that was just used.
    package struct Used: Sendable {
        package let id: Int64
        package let applicationID: Int64
    }

    /// The id of the open link with this token; nil when it is unknown, used, closed or lapsed: not told apart.
    package static func find(
        tokenDigest: [UInt8], today: Day, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> Int64? {
        try tx.first(
            """
            SELECT id FROM madoguchi.address_confirmation
            WHERE network_id = \(network.id) AND token_digest = \(tokenDigest)
              AND confirmed_at IS NULL AND closed_at IS NULL AND lapses_on > \(today)
            """
        ) { (id: Int64) in id }
    }

    /// Nil when somebody else was first, or the application left review meanwhile.
    package static func confirm(
        _ id: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Used? {
        try tx.first(
            """
            UPDATE madoguchi.address_confirmation SET confirmed_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND id = \(id) AND confirmed_at IS NULL AND closed_at IS NULL
            RETURNING id, application_id
            """
        ) { (id: Int64, applicationID: Int64) in Used(id: id, applicationID: applicationID) }
    }
}
