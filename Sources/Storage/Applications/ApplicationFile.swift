import FoundationEssentials
package import Postgres

/// A file as it was received, byte for byte (S2, invariant 9).
package struct ApplicationFile: Sendable {
    package let name: String
    /// The encoding that was recognised; what goes back to the facility is written in it.
    package let encoding: String
    package let bytes: [UInt8]
    /// What was typed beside it on the portal's page, `application/x-www-form-urlencoded`; nil when nothing was.
    package let form: [UInt8]?

    package init(name: String, encoding: String, bytes: [UInt8], form: [UInt8]? = nil) {
        self.name = name
        self.encoding = encoding
        self.bytes = bytes
        self.form = form
    }

    /// The receipt number under which the very same bytes came before, with the same form beside them; nil when they did not.
    ///
    /// - Parameter digest: SHA-256 of the bytes.
    package static func receipt(
        ofSameBytes digest: [UInt8], form: [UInt8]? = nil, _ tx: borrowing Transaction,
        _ network: NetworkScope
    ) throws(PostgresError) -> String? {
        try tx.first(
            """
            SELECT application.receipt_number
            FROM madoguchi.application_file file JOIN madoguchi.application
                ON application.network_id = file.network_id AND application.file_id = file.id
            WHERE file.network_id = \(network.id) AND file.digest = \(digest)
              AND file.form_digest IS NOT DISTINCT FROM sha256(\(form))
            """
        ) { (receipt: String) in receipt }
    }

    /// The file of an application; nil once its bytes were purged.
    package static func load(
        of application: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> ApplicationFile? {
        try tx.first(
            """
            SELECT file.file_name, file.encoding, file.bytes
            FROM madoguchi.application JOIN madoguchi.application_file file
                ON file.network_id = application.network_id AND file.id = application.file_id
            WHERE application.network_id = \(network.id) AND application.id = \(application)
              AND file.bytes IS NOT NULL
            """
        ) { (name: String, encoding: String, bytes: [UInt8]) in
            ApplicationFile(name: name, encoding: encoding, bytes: bytes)
        }
    }

    package func insert(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) -> Int64 {
        try tx.value(
            """
            INSERT INTO madoguchi.application_file (
                network_id, file_name, encoding, digest, bytes, form_digest, form, received_at)
            SELECT \(scope.network.id), \(name), \(encoding), sha256(file.bytes), file.bytes, sha256(file.form),
                   file.form, \(scope.act.asOf)
            FROM (VALUES (\(bytes), \(form))) AS file (bytes, form)
            RETURNING id
            """, as: Int64.self)
    }
}
