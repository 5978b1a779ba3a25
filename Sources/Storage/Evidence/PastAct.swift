package import FoundationEssentials
package import Postgres
package import Registry

/// An act of before, with its place in the audit trail: what taking it back looks back from.
package struct PastAct: Sendable {
    package let id: Int64
    /// Events of one network are numbered in the order in which they were committed, which acts are not: one may have been
    /// opened earlier and have waited.
    package let sequence: Int64
    package let kind: ActKind
    package let asOf: Date

    /// The one by which an application was approved; nil for one that was not.
    package static func approving(
        _ application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> PastAct? {
        try first(
            """
            EXISTS (
                SELECT FROM madoguchi.act_detail detail
                WHERE detail.network_id = act.network_id AND detail.act_id = act.id
                  AND detail.application_id = \(application) AND detail.relation = 'application')
            AND act.kind = \(ActKind.approveApplication)
            """, tx, scope)
    }

    /// By its number in the trail.
    package static func numbered(
        _ sequence: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> PastAct? {
        try first("event.sequence = \(sequence)", tx, scope)
    }

    private static func first(
        _ condition: Query, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> PastAct? {
        try tx.first(
            """
            SELECT act.id, event.sequence, act.kind, act.as_of
            FROM madoguchi.audit_event event
            JOIN madoguchi.act ON act.network_id = event.network_id AND act.id = event.act_id
            WHERE event.network_id = \(scope.network.id) AND \(condition)
            ORDER BY event.sequence DESC LIMIT 1
            """
        ) { (id: Int64, sequence: Int64, kind: ActKind, asOf: Date) in
            PastAct(id: id, sequence: sequence, kind: kind, asOf: asOf)
        }
    }

    /// Notes that the open act takes this one back: what either did counts as if it had not been.
    package func noteTakenBack(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.act_taken_back (network_id, act_id, by_act_id)
            VALUES (\(scope.network.id), \(id), \(scope.actID))
            """)
    }

    package func isTakenBack(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) -> Bool {
        try tx.value(
            """
            SELECT EXISTS (SELECT FROM madoguchi.act_taken_back
                           WHERE network_id = \(scope.network.id) AND act_id = \(id))
            """, as: Bool.self)
    }
}
