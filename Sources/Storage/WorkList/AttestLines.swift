package import Postgres
package import Registry

/// Records that somebody attested what MCS shows. A line that is named is as it is wanted; a place that goes with a
/// registration is as somebody was asked to make it, and as it is wanted where nobody was.
package enum AttestLines {
    package struct Attestation: Sendable {
        package let performer: Performer
        package let by: String
        package let evidence: String

        package init(_ performer: Performer, by: String, evidence: String) {
            self.performer = performer
            self.by = by
            self.evidence = evidence
        }
    }

    /// Holds these lines until the end of the transaction, in order, so that of two who attest at once the second finds none.
    package static func hold(
        _ numbers: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            SELECT FROM madoguchi.mcs_standing
            WHERE network_id = \(scope.network.id) AND number = ANY (\(numbers)::bigint[])
            ORDER BY number FOR NO KEY UPDATE
            """)
    }

    package static func record(
        _ numbers: [Int64], _ attestation: Attestation, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        guard !numbers.isEmpty else { return }
        _ = try tx.execute(
            """
            UPDATE madoguchi.mcs_standing standing
            SET attested = CASE WHEN line.as_asked AND standing.asked_at IS NOT NULL
                                THEN standing.asked ELSE standing.wanted END,
                attested_at = \(scope.act.asOf), attested_by = \(attestation.by), performer = \(attestation.performer),
                evidence = \(attestation.evidence), asked = NULL, asked_at = NULL, asked_of = NULL, asked_how = NULL,
                asked_by = NULL, asked_mail_id = NULL
            FROM app.lines_with(\(numbers)::bigint[]) line
            WHERE standing.network_id = \(scope.network.id) AND standing.number = line.number
            """)
    }

    /// Notices are the secretariat's alone to settle.
    package static func settleNotices(
        _ numbers: [Int64], _ attestation: Attestation, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        guard !numbers.isEmpty else { return }
        _ = try tx.execute(
            """
            UPDATE madoguchi.notice
            SET settled_at = \(scope.act.asOf), settled_by = \(attestation.by), evidence = \(attestation.evidence)
            WHERE network_id = \(scope.network.id) AND number = ANY (\(numbers)::bigint[])
              AND lapsed_at IS NULL AND settled_at IS NULL
            """)
    }

    /// Takes attestations back that somebody gave by mistake: what was asked and attested before stands again, also of what went
    /// with the lines. Returns which were there.
    package static func takeBack(
        _ numbers: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Int64] {
        try tx.values(
            """
            WITH image AS MATERIALIZED (
                SELECT DISTINCT ON (detail.subject_id) detail.act_id, detail.subject_id, detail.account_id
                FROM madoguchi.act_detail detail
                JOIN madoguchi.act ON act.network_id = detail.network_id AND act.id = detail.act_id
                JOIN madoguchi.mcs_standing held
                    ON held.network_id = detail.network_id AND held.number = detail.subject_id
                    AND held.attested_at = act.as_of
                WHERE detail.network_id = \(scope.network.id) AND detail.relation = 'mcs_standing'
                  AND detail.operation = 'update' AND detail.subject_id = ANY (\(numbers)::bigint[])
                  AND act.kind IN (\(ActKind.completeWork), \(ActKind.confirmRoomMembers), \(ActKind.stateRoomJoined))
                ORDER BY detail.subject_id, detail.id DESC),
            restored AS (
                UPDATE madoguchi.mcs_standing standing
                SET asked = nullif(own.before -> 'asked', 'null'), asked_at = (own.before ->> 'asked_at')::timestamptz,
                    asked_of = own.before ->> 'asked_of', asked_how = own.before ->> 'asked_how',
                    asked_by = own.before ->> 'asked_by', asked_mail_id = (own.before ->> 'asked_mail_id')::bigint,
                    attested = nullif(own.before -> 'attested', 'null'),
                    attested_at = (own.before ->> 'attested_at')::timestamptz,
                    attested_by = own.before ->> 'attested_by', performer = own.before ->> 'performer',
                    evidence = own.before ->> 'evidence'
                FROM image JOIN madoguchi.act_detail own
                    ON own.network_id = \(scope.network.id) AND own.act_id = image.act_id
                    AND own.relation = 'mcs_standing' AND own.operation = 'update'
                    AND (own.subject_id = image.subject_id OR own.account_id = image.account_id)
                WHERE standing.network_id = own.network_id AND standing.number = own.subject_id
                  AND (own.subject_id = image.subject_id OR standing.aspect = \(MCSAspect.place)
                       OR own.before -> 'wanted' = 'null'))
            SELECT subject_id FROM image
            """, as: Int64.self)
    }

    /// The lines about these people's aspects, as they are wanted now.
    package static func numbers(
        of aspect: MCSAspect, among accounts: [Int64], at facilities: [Int64]? = nil,
        _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) -> [Int64] {
        try tx.values(
            """
            SELECT standing.number FROM madoguchi.mcs_standing standing
            JOIN (SELECT DISTINCT account_id, facility_id
                  FROM unnest(\(accounts)::bigint[], \(facilities)::bigint[]) subject (account_id, facility_id)) subject
                ON subject.account_id = standing.account_id
                AND (subject.facility_id IS NULL OR subject.facility_id = standing.facility_id)
            WHERE standing.network_id = \(scope.network.id) AND standing.aspect = \(aspect)
            ORDER BY standing.number
            """, as: Int64.self)
    }
}
