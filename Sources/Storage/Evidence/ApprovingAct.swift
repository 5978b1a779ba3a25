package import Postgres
import Registry

/// The act by which an application was approved, with its place in the audit trail: what undoing it looks back from.
package struct ApprovingAct: Sendable {
    package let application: Int64
    package let id: Int64
    /// Events of one network are numbered in the order in which they were committed, which acts are not: one may have been
    /// opened earlier and have waited.
    package let sequence: Int64

    /// Nil for an application that was not approved.
    package static func of(
        _ application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> ApprovingAct? {
        try tx.first(
            """
            SELECT act.id, event.sequence
            FROM madoguchi.act_detail detail
            JOIN madoguchi.act ON act.network_id = detail.network_id AND act.id = detail.act_id
            JOIN madoguchi.audit_event event ON event.network_id = act.network_id AND event.act_id = act.id
            WHERE detail.network_id = \(scope.network.id) AND detail.application_id = \(application)
              AND detail.relation = 'application' AND act.kind = \(ActKind.approveApplication)
            ORDER BY event.sequence DESC LIMIT 1
            """
        ) { (id: Int64, sequence: Int64) in
            ApprovingAct(application: application, id: id, sequence: sequence)
        }
    }
}
