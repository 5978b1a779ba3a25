package import Postgres
import Registry

/// Why an approval cannot be undone as a whole: somebody or a facility concerned is not as it left them, or what they had
/// before is no longer there for them.
package struct UndoObstacle: Sendable {
    package enum Kind: String, Sendable {
        case activated
        /// Changed by somebody since, by another application above all.
        case changed
        /// The address that would come back to them is another person's by now.
        case addressTaken = "address_taken"
        /// What is held about the facility was changed since.
        case facilityChanged = "facility_changed"
        /// The facility that they would come back to has ended.
        case facilityEnded = "facility_ended"
    }

    package let name: String
    package let kind: Kind

    /// In the order of the application; one for each person.
    package static func list(
        _ approval: ApprovingAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [UndoObstacle] {
        try tx.rows(
            """
            WITH effect AS (
                SELECT own.*, account.name, account.email_key, account.activated_at
                FROM madoguchi.application_effect own JOIN madoguchi.account
                    ON account.network_id = own.network_id AND account.id = own.account_id
                WHERE own.network_id = \(scope.network.id) AND own.application_id = \(approval.application)
                  AND own.kind <> 'unchanged'),
            found AS (
                SELECT effect.account_id, effect.ordinal, effect.name, CASE
                    WHEN \(isChanged(since: approval, scope)) THEN
                        CASE WHEN effect.activated_at IS NOT NULL AND effect.kind = 'register' THEN 'activated'
                             ELSE 'changed' END
                    WHEN \(isAddressTaken(scope)) THEN 'address_taken'
                    WHEN \(isFacilityEnded(scope)) THEN 'facility_ended'
                    END AS kind
                FROM effect)
            SELECT name, kind FROM (
                SELECT DISTINCT ON (account_id) * FROM found WHERE kind IS NOT NULL ORDER BY account_id, ordinal) person
            ORDER BY ordinal
            """
        ) { (name: String, kind: Kind) in UndoObstacle(name: name, kind: kind) }
    }

    /// Facilities that the approval changed and somebody else since.
    package static func facilities(
        _ approval: ApprovingAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [UndoObstacle] {
        try tx.values(
            """
            SELECT facility.name FROM madoguchi.facility_measure own JOIN madoguchi.facility
                ON facility.network_id = own.network_id AND facility.id = own.facility_id
            JOIN madoguchi.application_facility entry
                ON entry.network_id = own.network_id AND entry.facility_id = own.facility_id
                AND entry.application_id = \(approval.application)
            WHERE own.network_id = \(scope.network.id) AND own.act_id = \(approval.id) AND own.kind = 'change'
              AND EXISTS (
                SELECT FROM madoguchi.facility_measure later JOIN madoguchi.audit_event event
                    ON event.network_id = later.network_id AND event.act_id = later.act_id
                WHERE later.network_id = own.network_id AND later.facility_id = own.facility_id
                  AND later.kind = 'change' AND event.sequence > \(approval.sequence)
                  AND \(isStanding("later")))
            GROUP BY facility.name ORDER BY min(entry.ordinal)
            """, as: String.self
        ).map { UndoObstacle(name: $0, kind: .facilityChanged) }
    }

    /// Whether what an act did still stands: what an application did that was itself undone since is as if it had not been.
    ///
    /// - Parameter row: a row with the act's id.
    private static func isStanding(_ row: String) -> Query {
        """
        NOT EXISTS (
            SELECT FROM madoguchi.act_detail taken JOIN madoguchi.application
                ON application.network_id = taken.network_id AND application.id = taken.application_id
            WHERE taken.network_id = \(raw: row).network_id AND taken.act_id = \(raw: row).act_id
              AND taken.relation = 'application' AND application.state = 'undone')
        """
    }

    /// By an act that came after the approval and still stands. A second affiliation leaves no trace on the account, only among the effects.
    private static func isChanged(since approval: ApprovingAct, _ scope: ActScope) -> Query {
        """
        EXISTS (
            SELECT FROM madoguchi.act_detail detail JOIN madoguchi.audit_event event
                ON event.network_id = detail.network_id AND event.act_id = detail.act_id
            WHERE detail.network_id = \(scope.network.id) AND detail.account_id = effect.account_id
              AND detail.relation IN ('account', 'affiliation') AND event.sequence > \(approval.sequence)
              AND \(isStanding("detail")))
        OR EXISTS (
            SELECT FROM madoguchi.application_effect later
            JOIN madoguchi.application ON application.network_id = later.network_id
                AND application.id = later.application_id AND application.state = 'approved'
            JOIN madoguchi.act_detail detail ON detail.network_id = later.network_id
                AND detail.application_id = later.application_id AND detail.relation = 'application'
            JOIN madoguchi.act ON act.network_id = detail.network_id AND act.id = detail.act_id
                AND act.kind = \(ActKind.approveApplication)
            JOIN madoguchi.audit_event event ON event.network_id = act.network_id AND event.act_id = act.id
            WHERE later.network_id = \(scope.network.id) AND later.account_id = effect.account_id
              AND later.kind <> 'unchanged' AND event.sequence > \(approval.sequence))
        """
    }

    /// Whoever had an address before gets it back, unless somebody holds it whom this undoing does not make give it up.
    private static func isAddressTaken(_ scope: ActScope) -> Query {
        """
        EXISTS (
            SELECT FROM madoguchi.account holder
            WHERE holder.network_id = \(scope.network.id) AND holder.state <> 'removed'
              AND holder.email_key = effect.before ->> 'email_key' AND holder.id <> effect.account_id
              AND NOT EXISTS (
                SELECT FROM effect own WHERE own.account_id = holder.id
                  AND (own.kind = 'register' OR own.before ->> 'email_key' <> holder.email_key)))
        """
    }

    private static func isFacilityEnded(_ scope: ActScope) -> Query {
        """
        effect.kind = 'leave' AND EXISTS (
            SELECT FROM madoguchi.affiliation JOIN madoguchi.facility
                ON facility.network_id = affiliation.network_id AND facility.id = affiliation.facility_id
            WHERE affiliation.network_id = \(scope.network.id)
              AND affiliation.id = (effect.before ->> 'affiliation')::bigint AND facility.state = 'ended')
        """
    }
}
