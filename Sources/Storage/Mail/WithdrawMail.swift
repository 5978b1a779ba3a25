package import Postgres
import Registry

/// Takes back mails that nobody has begun to send: what they say, or what their link opens, no longer holds.
package enum WithdrawMail {
    /// A mail that is leased to a dispatcher, or waits for a further try, may have reached its reader: it stays. Both
    /// have an attempt, for a claim counts it in the statement that takes the lease. When a mail is due says nothing
    /// here: one whose transaction began after this one is due later than this one's `now()`.
    ///
    /// Rows that a claim holds at the moment are waited for, not skipped, since it locks more of them than it takes;
    /// it waits for nobody, so that neither can block the other.
    package static func ofAct(
        _ act: PastAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try withdraw("mail.act_id = \(act.id)", tx, scope)
    }

    /// Everything that is on its way to people who are no longer there, but for what the open act tells them.
    package static func about(
        _ accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        guard !accounts.isEmpty else { return }
        try withdraw(
            "mail.account_id = ANY (\(accounts)::bigint[]) AND mail.act_id <> \(scope.actID)", tx, scope)
    }

    /// Managers whom an application has told of a change of their facility by a mail of its own, or may have.
    package static func toldOfChanges(
        by application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Set<ManagerReader> {
        let told = try tx.rows(
            """
            SELECT DISTINCT facility_id, recipient FROM madoguchi.mail
            WHERE network_id = \(scope.network.id) AND application_id = \(application)
              AND kind = \(literal: MailKind.facilityChanged) AND state <> \(literal: MailState.cancelled)
            """
        ) { (facility: Int64, address: String) in ManagerReader(facility: facility, address: address) }
        return Set(told)
    }

    /// Mails with temporary passwords that count no more, as long as nobody has begun to send them.
    package static func temporaryPasswords(
        of accounts: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        guard !accounts.isEmpty else { return }
        try withdraw("mail.account_id = ANY (\(accounts)::bigint[]) AND mail.sealed IS NOT NULL", tx, scope)
    }

    /// These mails.
    package static func these(
        _ mails: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        guard !mails.isEmpty else { return }
        try withdraw("mail.id = ANY (\(mails)::bigint[])", tx, scope)
    }

    /// Mails whose link no longer opens any clause, as long as nobody has begun to send them.
    package static func consentRequests(
        among mails: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        guard !mails.isEmpty else { return }
        try withdraw(
            """
            mail.id = ANY (\(mails)::bigint[]) AND NOT EXISTS (
                SELECT FROM madoguchi.consent_request request
                WHERE request.network_id = mail.network_id AND request.mail_id = mail.id
                  AND request.consent_id IS NULL AND request.closed_at IS NULL)
            """, tx, scope)
    }

    private static func withdraw(
        _ condition: Query, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            WITH unsent AS (
                SELECT queued.mail_id FROM madoguchi.mail_queue queued
                JOIN madoguchi.mail ON mail.network_id = queued.network_id AND mail.id = queued.mail_id
                WHERE mail.network_id = \(scope.network.id) AND \(condition)
                  AND queued.attempts = 0
                ORDER BY queued.mail_id FOR UPDATE OF queued),
            withdrawn AS (
                UPDATE madoguchi.mail SET state = \(literal: MailState.cancelled), finished_at = now(), sealed = NULL, sealed_key_id = NULL
                FROM unsent WHERE mail.network_id = \(scope.network.id) AND mail.id = unsent.mail_id)
            DELETE FROM madoguchi.mail_queue USING unsent
            WHERE mail_queue.network_id = \(scope.network.id) AND mail_queue.mail_id = unsent.mail_id
            """)
    }
}
