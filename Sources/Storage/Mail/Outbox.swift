package import Postgres
import Registry

/// Mails on their way from an act to the queue, into which the database puts them (invariant 6).
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

    /// Writes the mails of an act in one statement, and their files in another.
    ///
    /// - Parameters:
    ///   - version: of the network's files, which pins the texts.
    ///   - domain: the right side of their Message-IDs.
    package static func write(
        _ mails: [OutgoingMail], version: Int, domain: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        guard !mails.isEmpty else { return }
        let source: Query = """
            unnest(
                \(mails.map(\.id))::bigint[], \(mails.map(\.kind.rawValue))::text[],
                \(mails.map(\.recipient))::text[], \(mails.map(\.recipientName))::text[],
                \(mails.map(\.applicationID))::bigint[], \(mails.map(\.facilityID))::bigint[],
                \(mails.map(\.accountID))::bigint[], \(mails.map(\.variables.json))::text[],
                \(mails.map { $0.sealed?.bytes })::bytea[], \(mails.map { $0.sealed?.keyID })::text[])
                AS mail (\(raw: columns.joined(separator: ", ")))
            """
        try insert(from: source, version: version, domain: domain, tx, scope)
        try AttachedFiles(of: mails).insert(tx, scope)
    }

    /// Writes mails without files, however many, in a constant number of statements: each is made when its turn has come,
    /// and none is kept.
    ///
    /// - Parameter produce: makes them, and hands them over one by one.
    /// - Returns: how many there were.
    package static func stream(
        version: Int, domain: String, _ tx: borrowing Transaction, _ scope: ActScope,
        _ produce: (_ write: (OutgoingMail) throws -> Void) throws -> Void
    ) throws -> Int {
        try tx.script(
            """
            CREATE TEMP TABLE outgoing_mail (
                id bigint, kind text, recipient text, recipient_name text, application_id bigint, facility_id bigint,
                account_id bigint, variables text, sealed bytea, sealed_key_id text) ON COMMIT DROP
            """)
        let count = try tx.copy(into: "pg_temp.outgoing_mail", columns: columns) { writer in
            try produce { mail in try writer.append { row in append(mail, to: &row) } }
        }
        try insert(from: "pg_temp.outgoing_mail mail", version: version, domain: domain, tx, scope)
        return count
    }

    private static let columns = [
        "id", "kind", "recipient", "recipient_name", "application_id", "facility_id", "account_id", "variables",
        "sealed", "sealed_key_id",
    ]

    private static func append(_ mail: OutgoingMail, to row: inout CopyRow) {
        row.append(mail.id)
        row.append(mail.kind)
        row.append(mail.recipient)
        row.append(mail.recipientName)
        row.append(mail.applicationID)
        row.append(mail.facilityID)
        row.append(mail.accountID)
        row.append(mail.variables.json)
        row.append(mail.sealed?.bytes)
        row.append(mail.sealed?.keyID)
    }

    private static func insert(
        from source: Query, version: Int, domain: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.mail (
                network_id, act_id, network_version, message_id, dated_at, id, kind, recipient, recipient_name,
                application_id, facility_id, account_id, variables, sealed, sealed_key_id)
            SELECT \(scope.network.id), \(scope.actID), \(version)::integer, gen_random_uuid() || \("@" + domain),
                   \(scope.act.asOf), mail.id, mail.kind, mail.recipient, mail.recipient_name, mail.application_id,
                   mail.facility_id, mail.account_id, mail.variables::jsonb, mail.sealed, mail.sealed_key_id
            FROM \(source)
            """)
    }
}
