package import FoundationEssentials
package import Postgres
package import Registry

/// One event of a network's audit trail, as it is listed (S1).
package struct AuditEvent: Sendable, Codable {
    package let sequence: Int64
    package let kind: ActKind
    package let actorKind: ActorKind
    package let actor: String
    /// The database login that did it, as the database saw it.
    package let login: String
    package let asOf: Date
    package let recordedAt: Date
    /// JSON: ids, numbers and digests.
    package let facts: String
    package let details: Int64

    package init(
        sequence: Int64, kind: ActKind, actorKind: ActorKind, actor: String, login: String, asOf: Date,
        recordedAt: Date, facts: String, details: Int64
    ) {
        self.sequence = sequence
        self.kind = kind
        self.actorKind = actorKind
        self.actor = actor
        self.login = login
        self.asOf = asOf
        self.recordedAt = recordedAt
        self.facts = facts
        self.details = details
    }

    /// The last `limit` events, newest first; of one account's or application's history if either is given.
    package static func list(
        account: Int64? = nil, application: Int64? = nil, limit: Int, _ tx: borrowing Transaction,
        _ network: NetworkScope
    ) throws(PostgresError) -> [AuditEvent] {
        try tx.rows(
            """
            SELECT event.sequence, act.kind, act.actor_kind, act.actor, act.login::text, act.as_of,
                   event.recorded_at, event.facts::text, event.detail_count
            FROM madoguchi.audit_event event
            JOIN madoguchi.act ON act.network_id = event.network_id AND act.id = event.act_id
            WHERE event.network_id = \(network.id)
              AND (\(account)::bigint IS NULL OR EXISTS (
                  SELECT FROM madoguchi.act_detail detail
                  WHERE detail.network_id = event.network_id AND detail.act_id = event.act_id
                    AND detail.account_id = \(account)))
              AND (\(application)::bigint IS NULL OR EXISTS (
                  SELECT FROM madoguchi.act_detail detail
                  WHERE detail.network_id = event.network_id AND detail.act_id = event.act_id
                    AND detail.application_id = \(application)))
            ORDER BY event.sequence DESC LIMIT \(limit)
            """
        ) {
            (
                sequence: Int64, kind: ActKind, actorKind: ActorKind, actor: String, login: String, asOf: Date,
                recordedAt: Date, facts: String, details: Int64
            ) in
            AuditEvent(
                sequence: sequence, kind: kind, actorKind: actorKind, actor: actor, login: login, asOf: asOf,
                recordedAt: recordedAt, facts: facts, details: details)
        }
    }
}
