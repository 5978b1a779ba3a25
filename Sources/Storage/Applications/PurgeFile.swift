package import Postgres

/// Takes an application's file away for good, and what was read out of it (J10, invariant 9).
package enum PurgeFile {
    /// Returns how many mails were kept from being sent.
    ///
    /// - Parameter nameToo: whether the applicant's name goes as well, under which the record is found.
    package static func run(
        of application: Int64, reason: String, nameToo: Bool, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int {
        try tx.value("SELECT app.purge_application(\(application), \(reason), \(nameToo))", as: Int.self)
    }

    /// The digest of the file as it was received: it stays.
    package static func digest(
        of application: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> String {
        try tx.value(
            """
            SELECT encode(file.digest, 'hex') FROM madoguchi.application JOIN madoguchi.application_file file
                ON file.network_id = application.network_id AND file.id = application.file_id
            WHERE application.network_id = \(network.id) AND application.id = \(application)
            """, as: String.self)
    }
}
