package import Postgres

/// Takes back mails of an application that nobody has begun to send.
package enum WithdrawMail {
    /// A mail that is leased to a dispatcher, or waits for a further try, may have reached its reader: it stays. Both
    /// have an attempt, for a claim counts it in the statement that takes the lease. When a mail is due says nothing
    /// here: one whose transaction began after this one is due later than this one's `now()`.
    ///
    /// Rows that a claim holds at the moment are waited for, not skipped, since it locks more of them than it takes;
    /// it waits for nobody, so that neither can block the other.
    package static func ofApplication(
        _ application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            WITH unsent AS (
                SELECT queued.mail_id FROM madoguchi.mail_queue queued
                JOIN madoguchi.mail ON mail.network_id = queued.network_id AND mail.id = queued.mail_id
                WHERE mail.network_id = \(scope.network.id) AND mail.application_id = \(application)
                  AND queued.attempts = 0
                ORDER BY queued.mail_id FOR UPDATE OF queued),
            withdrawn AS (
                UPDATE madoguchi.mail SET state = 'cancelled', finished_at = now(), sealed = NULL, sealed_key_id = NULL
                FROM unsent WHERE mail.network_id = \(scope.network.id) AND mail.id = unsent.mail_id)
            DELETE FROM madoguchi.mail_queue USING unsent
            WHERE mail_queue.network_id = \(scope.network.id) AND mail_queue.mail_id = unsent.mail_id
            """)
    }

    /// People who were told of their registration, or may have been.
    package static func told(
        of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [(account: Int64, name: String, email: String, facility: String?)] {
        try tx.rows(
            """
            SELECT account.id, account.name, account.email, facility.name
            FROM madoguchi.mail JOIN madoguchi.account
                ON account.network_id = mail.network_id AND account.id = mail.account_id
            LEFT JOIN madoguchi.facility
                ON facility.network_id = mail.network_id AND facility.id = mail.facility_id
            WHERE mail.network_id = \(scope.network.id) AND mail.application_id = \(application)
              AND mail.kind = 'temporary-password' AND mail.state <> 'cancelled'
            ORDER BY account.id
            """
        ) { (account: Int64, name: String, email: String, facility: String?) in (account, name, email, facility)
        }
    }
}
