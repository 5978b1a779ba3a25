package import Postgres

/// The dispatcher's queue: claims with a lease and a fencing token, across all networks.
package enum MailQueue {
    package struct Claim: Sendable, Hashable {
        package let networkID: Int64
        package let networkCode: String
        package let mailID: Int64
        package let attempts: Int
        package let token: Int64
    }

    /// Claims up to `limit` mails that are due, the most urgent first, until the lease runs out by the database's clock.
    ///
    /// Within the most urgent due priority of each lane, rows that another dispatcher holds are skipped.
    package static func claim(
        limit: Int, leaseSeconds: Int, _ tx: borrowing Transaction
    ) throws(PostgresError) -> [Claim] {
        try tx.rows(
            """
            WITH due AS (
                SELECT queue.network_id, queue.mail_id
                FROM (SELECT DISTINCT lane FROM madoguchi.mail_queue) lanes
                CROSS JOIN LATERAL (
                    SELECT network_id, mail_id, priority, due_at FROM madoguchi.mail_queue
                    WHERE mail_queue.lane = lanes.lane AND due_at <= now()
                    ORDER BY priority, due_at LIMIT \(limit)
                    FOR UPDATE SKIP LOCKED) queue
                ORDER BY queue.priority, queue.due_at LIMIT \(limit)),
            claimed AS (
                UPDATE madoguchi.mail_queue queue
                SET due_at = now() + make_interval(secs => \(leaseSeconds)::integer),
                    attempts = queue.attempts + 1, token = nextval('madoguchi.mail_token')
                FROM due WHERE queue.network_id = due.network_id AND queue.mail_id = due.mail_id
                RETURNING queue.network_id, queue.mail_id, queue.attempts, queue.token, queue.priority)
            SELECT claimed.network_id, network.code, claimed.mail_id, claimed.attempts, claimed.token
            FROM claimed JOIN app.accessible_networks() network ON network.id = claimed.network_id
            ORDER BY claimed.priority, claimed.mail_id
            """
        ) { (networkID: Int64, networkCode: String, mailID: Int64, attempts: Int, token: Int64) in
            Claim(
                networkID: networkID, networkCode: networkCode, mailID: mailID, attempts: attempts, token: token
            )
        }
    }
}
