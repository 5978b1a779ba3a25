package import Postgres
import Registry

/// Why an act cannot be taken back as a whole: somebody or a facility concerned is not as it left them, or what they had
/// before is no longer there for them.
package struct UndoObstacle: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
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

    /// By account; one for each person.
    ///
    /// - Parameter reviving: facilities that taking the act back brings back as well.
    package static func list(
        _ act: PastAct, _ inverse: InverseChanges, reviving: [Int64] = [], _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) -> [UndoObstacle] {
        let returning = inverse.changes.compactMap(\.addressReturning)
        let reopened = inverse.changes.compactMap(\.reopened)
        return try tx.rows(
            """
            WITH found AS (
                SELECT account.id, account.name,
                       CASE WHEN account.activated_at IS NOT NULL AND account.id = ANY (\(inverse.registered)::bigint[])
                            THEN 'activated' ELSE 'changed' END AS kind, 1 AS rank
                FROM madoguchi.account
                WHERE account.network_id = \(scope.network.id) AND account.id = ANY (\(inverse.accounts)::bigint[])
                  AND \(isChanged(since: act, scope))
                UNION ALL
                SELECT account.id, account.name, 'address_taken', 2
                FROM unnest(\(returning.map(\.account))::bigint[], \(returning.map(\.emailKey))::text[])
                    coming_back (account_id, email_key)
                JOIN madoguchi.account ON account.network_id = \(scope.network.id) AND account.id = coming_back.account_id
                WHERE EXISTS (
                    SELECT FROM madoguchi.account holder
                    WHERE holder.network_id = account.network_id AND holder.state <> 'removed'
                      AND holder.email_key = coalesce(coming_back.email_key, account.email_key)
                      AND holder.id <> account.id AND holder.id <> ALL (\(inverse.givingUp)::bigint[]))
                UNION ALL
                SELECT account.id, account.name, 'facility_ended', 3
                FROM unnest(\(reopened.map(\.account))::bigint[], \(reopened.map(\.facility))::bigint[])
                    reopened (account_id, facility_id)
                JOIN madoguchi.account ON account.network_id = \(scope.network.id) AND account.id = reopened.account_id
                JOIN madoguchi.facility ON facility.network_id = account.network_id AND facility.id = reopened.facility_id
                WHERE facility.state = 'ended' AND facility.id <> ALL (\(reviving)::bigint[]))
            SELECT DISTINCT ON (id) name, kind FROM found ORDER BY id, rank
            """
        ) { (name: String, kind: Kind) in UndoObstacle(name: name, kind: kind) }
    }

    /// Facilities that the act changed and somebody else since.
    package static func facilities(
        _ act: PastAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [UndoObstacle] {
        try tx.values(
            """
            SELECT DISTINCT facility.name FROM madoguchi.facility_measure own JOIN madoguchi.facility
                ON facility.network_id = own.network_id AND facility.id = own.facility_id
            WHERE own.network_id = \(scope.network.id) AND own.act_id = \(act.id)
              AND EXISTS (
                SELECT FROM madoguchi.facility_measure later JOIN madoguchi.audit_event event
                    ON event.network_id = later.network_id AND event.act_id = later.act_id
                WHERE later.network_id = own.network_id AND later.facility_id = own.facility_id
                  AND later.kind <> 'withdraw_consent' AND event.sequence > \(act.sequence)
                  AND \(isStanding("later")))
            ORDER BY facility.name
            """, as: String.self
        ).map { UndoObstacle(name: $0, kind: .facilityChanged) }
    }

    /// Whether what an act did still stands: what was itself taken back since is as if it had not been.
    ///
    /// - Parameter row: a row with the act's id.
    private static func isStanding(_ row: String) -> Query {
        """
        NOT EXISTS (
            SELECT FROM madoguchi.act_taken_back taken
            WHERE taken.network_id = \(raw: row).network_id
              AND \(raw: row).act_id IN (taken.act_id, taken.by_act_id))
        """
    }

    /// By an act that came later and still stands. A second affiliation leaves no trace on the account, only in the history.
    private static func isChanged(since act: PastAct, _ scope: ActScope) -> Query {
        """
        EXISTS (
            SELECT FROM madoguchi.act_detail detail JOIN madoguchi.audit_event event
                ON event.network_id = detail.network_id AND event.act_id = detail.act_id
            WHERE detail.network_id = \(scope.network.id) AND detail.account_id = account.id
              AND event.sequence > \(act.sequence)
              AND (detail.relation IN ('account', 'affiliation')
                   OR detail.relation = 'account_measure' AND EXISTS (
                       SELECT FROM madoguchi.account_measure measure
                       WHERE measure.network_id = detail.network_id AND measure.id = detail.subject_id
                         AND measure.kind IN ('join', 'transfer')))
              AND \(isStanding("detail")))
        """
    }
}

extension InverseChanges {
    /// Who has their address no longer once this is carried out.
    fileprivate var givingUp: [Int64] {
        changes.compactMap { change in
            switch change.step {
            case .remove: change.account
            case .change(_, let differences): differences.contains { $0.field == .email } ? change.account : nil
            default: nil
            }
        }
    }
}

extension PersonChange {
    /// An address that somebody gets back with it; without a key it is the one that they still have.
    fileprivate var addressReturning: (account: Int64, emailKey: String?)? {
        switch step {
        case .change(let values, let differences) where differences.contains { $0.field == .email }:
            (account, values.emailKey)
        case .reinstate: (account, nil)
        default: nil
        }
    }

    fileprivate var reopened: (account: Int64, facility: Int64)? {
        if case .reopen(let affiliation) = step { (account, affiliation.facility) } else { nil }
    }
}
