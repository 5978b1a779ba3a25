package import Postgres
import Registry

/// Gives temporary passwords back that an act which is taken back had revoked.
package enum RestorePasswords {
    /// Whoever was removed before they had activated their account can do so again with the password that they were sent, and
    /// so can whoever got another one at a new address, which is theirs no longer. A password whose mail was withdrawn
    /// unsent is known to nobody: it stays revoked. Returns whose accounts want a new one by that.
    package static func revoked(
        by act: PastAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Int64] {
        try revokeSuccessors(of: act, tx, scope)
        return try tx.values(
            """
            WITH closed AS (
                SELECT password.id, password.account_id, coalesce((
                    SELECT mail.state = 'cancelled' FROM madoguchi.mail
                    JOIN madoguchi.act ON act.network_id = mail.network_id AND act.id = mail.act_id
                    JOIN madoguchi.audit_event event
                        ON event.network_id = act.network_id AND event.act_id = act.id
                    WHERE mail.network_id = password.network_id AND mail.account_id = password.account_id
                      AND mail.kind IN (\(MailKind.temporaryPassword), \(MailKind.temporaryPasswordReissued))
                      AND act.as_of = password.issued_at AND event.sequence < \(act.sequence)
                    ORDER BY event.sequence DESC LIMIT 1), false) AS is_unknown
                FROM madoguchi.act_detail image JOIN madoguchi.temporary_password password
                    ON password.network_id = image.network_id AND password.id = image.subject_id
                WHERE image.network_id = \(scope.network.id) AND image.act_id = \(act.id)
                  AND image.relation = 'temporary_password' AND image.operation = 'update'
                  AND image.before ->> 'revoked_at' IS NULL
                  AND NOT EXISTS (
                    SELECT FROM madoguchi.temporary_password other
                    WHERE other.network_id = image.network_id AND other.account_id = image.account_id
                      AND other.used_at IS NULL AND other.revoked_at IS NULL)),
            restored AS (
                UPDATE madoguchi.temporary_password SET revoked_at = NULL FROM closed
                WHERE temporary_password.network_id = \(scope.network.id)
                  AND temporary_password.id = closed.id AND NOT closed.is_unknown)
            SELECT account.id FROM closed JOIN madoguchi.account
                ON account.network_id = \(scope.network.id) AND account.id = closed.account_id
            WHERE closed.is_unknown AND account.state <> 'removed' AND account.activated_at IS NULL
            ORDER BY account.id
            """, as: Int64.self)
    }

    private static func revokeSuccessors(
        of act: PastAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.temporary_password SET revoked_at = \(scope.act.asOf)
            FROM madoguchi.act_detail image
            WHERE image.network_id = \(scope.network.id) AND image.act_id = \(act.id)
              AND image.relation = 'temporary_password' AND image.operation = 'update'
              AND image.before ->> 'revoked_at' IS NULL AND temporary_password.network_id = image.network_id
              AND temporary_password.account_id = image.account_id AND temporary_password.issued_at = \(act.asOf)
              AND temporary_password.id <> image.subject_id
              AND temporary_password.used_at IS NULL AND temporary_password.revoked_at IS NULL
            """)
    }
}
