package import Postgres
import Registry

/// Moves an application to its next state, in an open act that holds its lock. Each of them ends its review: links by which
/// its people confirm their addresses are closed.
package enum ApplicationDecision {
    package static func returnForCorrection(
        _ id: Int64, reason: String, by clerk: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try settle(id, as: .returned, reason: reason, by: clerk, tx, scope)
    }

    package static func reject(
        _ id: Int64, reason: String, by clerk: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try settle(id, as: .rejected, reason: reason, by: clerk, tx, scope)
    }

    package static func supersede(
        _ id: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.application SET state = \(literal: ApplicationState.superseded), state_since = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND id = \(id)
            """)
        try AddressConfirmation.close(ofApplication: id, tx, scope)
    }

    package static func approve(
        _ id: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.application
            SET state = \(literal: ApplicationState.approved), state_since = \(scope.act.asOf), decided_by = \(scope.act.actor.name)
            WHERE network_id = \(scope.network.id) AND id = \(id)
            """)
        try AddressConfirmation.close(ofApplication: id, tx, scope)
    }

    /// Who had approved it stays with it; who took it back is in the trail.
    package static func undo(
        _ id: Int64, reason: String, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.application
            SET state = \(literal: ApplicationState.undone), state_since = \(scope.act.asOf), reason = \(reason)
            WHERE network_id = \(scope.network.id) AND id = \(id)
            """)
    }

    private static func settle(
        _ id: Int64, as state: ApplicationState, reason: String, by clerk: String, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.application
            SET state = \(state), state_since = \(scope.act.asOf), reason = \(reason), decided_by = \(clerk)
            WHERE network_id = \(scope.network.id) AND id = \(id)
            """)
        try AddressConfirmation.close(ofApplication: id, tx, scope)
    }
}
