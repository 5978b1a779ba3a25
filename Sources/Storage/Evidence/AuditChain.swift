package import Postgres

/// What is needed to verify a network's chain without trusting the database's own functions: the stored texts, from
/// which the program computes every digest again (`VerifyAudit`).
package enum AuditChain {
    /// Where the chain ends, by the head row; nil when nothing was ever recorded.
    package struct Head: Sendable, Equatable {
        package let sequence: Int64
        package let hash: [UInt8]

        package init(sequence: Int64, hash: [UInt8]) {
            self.sequence = sequence
            self.hash = hash
        }
    }

    package struct Link: Sendable {
        package let sequence: Int64
        package let actID: Int64
        /// The fields under the hash, in their order; nil when the act's row is missing.
        package let fields: [String?]
        package let detailCount: Int64
        package let detailsDigest: [UInt8]
        package let previousHash: [UInt8]
        package let hash: [UInt8]
    }

    package struct Detail: Sendable {
        package let actID: Int64
        /// The fields under the details' digest, in their order.
        package let fields: [String?]
        /// The commitment to the before-image, and what it commits to unless it was erased.
        package let beforeDigest: [UInt8]?
        package let salt: [UInt8]?
        package let before: String?
    }

    package static func head(_ tx: borrowing Transaction, _ network: NetworkScope) throws(PostgresError)
        -> Head?
    {
        try tx.first("SELECT sequence, hash FROM madoguchi.audit_head WHERE network_id = \(network.id)") {
            (sequence: Int64, hash: [UInt8]) in Head(sequence: sequence, hash: hash)
        }
    }

    /// Up to `limit` links after `sequence`, in order.
    package static func links(
        after sequence: Int64, limit: Int, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [Link] {
        try tx.rows(
            """
            SELECT event.sequence, event.act_id,
                   ARRAY[event.network_id::text, event.sequence::text, event.act_id::text, act.kind, act.actor_kind,
                         act.actor, act.login::text, act.request_id::text, app.canonical_time(act.as_of),
                         app.canonical_time(event.recorded_at), event.facts::text, event.detail_count::text,
                         encode(event.details_digest, 'hex')],
                   event.detail_count, event.details_digest, event.previous_hash, event.hash
            FROM madoguchi.audit_event event
            LEFT JOIN madoguchi.act ON act.network_id = event.network_id AND act.id = event.act_id
            WHERE event.network_id = \(network.id) AND event.sequence > \(sequence)
            ORDER BY event.sequence LIMIT \(limit)
            """
        ) {
            (
                sequence: Int64, actID: Int64, fields: [String?], count: Int64, digest: [UInt8],
                previous: [UInt8],
                hash: [UInt8]
            ) in
            Link(
                sequence: sequence, actID: actID, fields: fields, detailCount: count, detailsDigest: digest,
                previousHash: previous, hash: hash)
        }
    }

    /// The details of the given acts, in the order in which they are digested.
    package static func details(
        of acts: [Int64], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [Detail] {
        try tx.rows(
            """
            SELECT act_id,
                   ARRAY[relation, operation, subject_id::text, account_id::text, facility_id::text,
                         application_id::text, encode(before_digest, 'hex')],
                   before_digest, uuid_send(salt), before::text
            FROM madoguchi.act_detail
            WHERE network_id = \(network.id) AND act_id = ANY (\(acts))
            ORDER BY act_id, id
            """
        ) { (actID: Int64, fields: [String?], digest: [UInt8]?, salt: [UInt8]?, before: String?) in
            Detail(actID: actID, fields: fields, beforeDigest: digest, salt: salt, before: before)
        }
    }

    /// Acts that no event records, and details that belong to no act: what an insertion around the chain leaves.
    package static func strays(_ tx: borrowing Transaction, _ network: NetworkScope) throws(PostgresError)
        -> Int64
    {
        try tx.value(
            """
            SELECT (SELECT count(*) FROM madoguchi.act
                    WHERE act.network_id = \(network.id) AND NOT EXISTS (
                        SELECT FROM madoguchi.audit_event event
                        WHERE event.network_id = act.network_id AND event.act_id = act.id))
                 + (SELECT count(*) FROM madoguchi.act_detail detail
                    WHERE detail.network_id = \(network.id) AND NOT EXISTS (
                        SELECT FROM madoguchi.audit_event event
                        WHERE event.network_id = detail.network_id AND event.act_id = detail.act_id))
            """, as: Int64.self)
    }
}
