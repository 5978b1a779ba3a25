package import FoundationEssentials
package import Postgres

/// The open task by which MCS's office is asked to register an application's people.
package struct BulkTask: Sendable {
    package let id: Int64
    /// When the form was last put into the outbox.
    package let sentAt: Date?

    package static func find(
        of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> BulkTask? {
        try tx.first(
            """
            SELECT id, sent_at FROM madoguchi.mcs_task
            WHERE network_id = \(scope.network.id) AND application_id = \(application)
              AND kind = 'bulk_registration' AND state = 'open'
            ORDER BY id LIMIT 1 FOR NO KEY UPDATE
            """
        ) { (id: Int64, sentAt: Date?) in BulkTask(id: id, sentAt: sentAt) }
    }

    package static func noteSent(
        _ id: Int64, mail: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.mcs_task SET sent_mail_id = \(mail), sent_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND id = \(id)
            """)
    }
}
