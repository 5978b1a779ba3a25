package import Postgres

/// Takes back, set by set, what an approval did about people: each statement is the counterpart of one of the approval's,
/// and `application_effect` says to whom and what was held before.
package struct UndoEffects: Sendable {
    package let approval: ApprovingAct
    private var application: Int64 { approval.application }

    package init(of approval: ApprovingAct) {
        self.approval = approval
    }

    /// Holds the facilities and everybody concerned until the end of the transaction, in the order in which an approval
    /// takes them.
    package func lock(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            SELECT FROM madoguchi.facility
            WHERE network_id = \(scope.network.id) AND id IN (
                SELECT facility_id FROM madoguchi.application_facility
                WHERE network_id = \(scope.network.id) AND application_id = \(application))
            ORDER BY id FOR NO KEY UPDATE
            """)
        _ = try tx.execute(
            """
            SELECT FROM madoguchi.account
            WHERE network_id = \(scope.network.id) AND id IN (
                SELECT account_id FROM madoguchi.application_effect
                WHERE network_id = \(scope.network.id) AND application_id = \(application))
            ORDER BY id FOR NO KEY UPDATE
            """)
    }

    package func endAffiliations(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.affiliation SET ended_at = \(scope.act.asOf)
            FROM madoguchi.application_effect effect
            WHERE effect.network_id = \(scope.network.id) AND effect.application_id = \(application)
              AND effect.kind IN ('register', 'join', 'move') AND affiliation.network_id = effect.network_id
              AND affiliation.account_id = effect.account_id AND affiliation.facility_id = effect.facility_id
              AND affiliation.ended_at IS NULL
            """)
    }

    package func restoreAffiliations(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.affiliation
            SET ended_at = NULL, is_administrator = (effect.before ->> 'is_administrator')::boolean
            FROM madoguchi.application_effect effect
            WHERE effect.network_id = \(scope.network.id) AND effect.application_id = \(application)
              AND effect.kind IN ('change', 'leave') AND affiliation.network_id = effect.network_id
              AND affiliation.id = (effect.before ->> 'affiliation')::bigint
            """)
    }

    /// Addresses may have been exchanged: whoever gets one back finds it free.
    package func restoreAccounts(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        let effects: Query = """
            FROM (SELECT DISTINCT ON (account_id) account_id, before FROM madoguchi.application_effect
                  WHERE network_id = \(scope.network.id) AND application_id = \(application) AND before IS NOT NULL
                    AND NOT EXISTS (
                        SELECT FROM madoguchi.application_effect own
                        WHERE own.network_id = application_effect.network_id
                          AND own.application_id = application_effect.application_id
                          AND own.account_id = application_effect.account_id AND own.kind = 'register')
                  ORDER BY account_id, ordinal) effect
            WHERE account.network_id = \(scope.network.id) AND account.id = effect.account_id
            """
        _ = try tx.execute(
            "UPDATE madoguchi.account SET email_key = account.id || '@changing.invalid' " + effects
                + " AND account.email_key <> effect.before ->> 'email_key'")
        _ = try tx.execute(
            """
            UPDATE madoguchi.account
            SET email = effect.before ->> 'email', email_key = effect.before ->> 'email_key',
                name = effect.before ->> 'name', name_key = effect.before ->> 'name_key',
                kana = effect.before ->> 'kana', profession = effect.before ->> 'profession',
                profession_other = effect.before ->> 'profession_other',
                telephone = effect.before ->> 'telephone', state = effect.before ->> 'state',
                removed_at = NULL, address_free_on = NULL 
            """ + effects)
    }

    package func removeNewcomers(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        let newcomers: Query = """
            FROM madoguchi.application_effect effect
            WHERE effect.network_id = \(scope.network.id) AND effect.application_id = \(application)
              AND effect.kind = 'register'
            """
        _ = try tx.execute(
            "UPDATE madoguchi.account SET state = 'removed' " + newcomers
                + " AND account.network_id = effect.network_id AND account.id = effect.account_id")
        _ = try tx.execute(
            "UPDATE madoguchi.temporary_password SET revoked_at = \(scope.act.asOf) " + newcomers
                + """
                 AND temporary_password.network_id = effect.network_id
                  AND temporary_password.account_id = effect.account_id
                  AND temporary_password.used_at IS NULL AND temporary_password.revoked_at IS NULL
                """)
    }

    /// Whoever was removed before they had activated their account can do so again with the password that they were sent, and
    /// so can whoever got another one at a new address, which is theirs no longer. A password whose mail was withdrawn
    /// unsent is known to nobody: it stays revoked. Returns whose accounts want a new one by that.
    package func restorePasswords(
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Int64] {
        _ = try tx.execute(
            """
            UPDATE madoguchi.temporary_password SET revoked_at = \(scope.act.asOf)
            FROM madoguchi.act JOIN madoguchi.act_detail image
                ON image.network_id = act.network_id AND image.act_id = act.id
                AND image.relation = 'temporary_password' AND image.operation = 'update'
                AND image.before ->> 'revoked_at' IS NULL
            WHERE act.network_id = \(scope.network.id) AND act.id = \(approval.id)
              AND temporary_password.network_id = image.network_id
              AND temporary_password.account_id = image.account_id AND temporary_password.issued_at = act.as_of
              AND temporary_password.id <> image.subject_id
              AND temporary_password.used_at IS NULL AND temporary_password.revoked_at IS NULL
            """)
        return try tx.values(
            """
            WITH closed AS (
                SELECT password.id, password.account_id, coalesce((
                    SELECT mail.state = 'cancelled' FROM madoguchi.mail
                    JOIN madoguchi.act ON act.network_id = mail.network_id AND act.id = mail.act_id
                    JOIN madoguchi.audit_event event
                        ON event.network_id = act.network_id AND event.act_id = act.id
                    WHERE mail.network_id = password.network_id AND mail.account_id = password.account_id
                      AND mail.kind IN ('temporary_password', 'temporary_password_reissued')
                      AND act.as_of = password.issued_at AND event.sequence < \(approval.sequence)
                    ORDER BY event.sequence DESC LIMIT 1), false) AS is_unknown
                FROM madoguchi.act_detail image JOIN madoguchi.temporary_password password
                    ON password.network_id = image.network_id AND password.id = image.subject_id
                WHERE image.network_id = \(scope.network.id) AND image.act_id = \(approval.id)
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
            WHERE closed.is_unknown AND account.state = 'registered'
            ORDER BY account.id
            """, as: Int64.self)
    }

    /// A facility that came with the application, or with one that was undone before it, and where nobody works any more,
    /// ends with it. Returns which did.
    package func endFacilities(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) -> [Int64]
    {
        try tx.values(
            """
            UPDATE madoguchi.facility SET state = 'ended'
            FROM madoguchi.application_facility entry
            WHERE entry.network_id = \(scope.network.id) AND entry.application_id = \(application)
              AND facility.network_id = entry.network_id AND facility.id = entry.facility_id
              AND facility.state <> 'ended'
              AND (entry.is_new OR EXISTS (
                SELECT FROM madoguchi.application_facility first JOIN madoguchi.application
                    ON application.network_id = first.network_id AND application.id = first.application_id
                WHERE first.network_id = entry.network_id AND first.facility_id = entry.facility_id AND first.is_new
                  AND application.state = 'undone'))
              AND NOT EXISTS (
                SELECT FROM madoguchi.affiliation
                WHERE affiliation.network_id = facility.network_id AND affiliation.facility_id = facility.id
                  AND affiliation.ended_at IS NULL)
            RETURNING facility.id
            """, as: Int64.self)
    }
}
