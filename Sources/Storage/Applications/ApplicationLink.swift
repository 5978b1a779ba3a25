package import Postgres
package import Registry

/// The link behind which an applicant sees how their application stands; only the digest of its token is kept.
package enum ApplicationLink {
    package static func make(
        tokenDigest: [UInt8], of application: Int64, lapsesOn: Day, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.application_link (network_id, token_digest, application_id, made_at, lapses_on)
            VALUES (\(scope.network.id), \(tokenDigest), \(application), \(scope.act.asOf), \(lapsesOn))
            """)
    }

    /// The receipt of the application behind it; nil when it is unknown or has lapsed: not told apart.
    package static func receipt(
        tokenDigest: [UInt8], today: Day, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> String? {
        try tx.first(
            """
            SELECT application.receipt_number
            FROM madoguchi.application_link link JOIN madoguchi.application
                ON application.network_id = link.network_id AND application.id = link.application_id
            WHERE link.network_id = \(network.id) AND link.token_digest = \(tokenDigest) AND link.lapses_on > \(today)
            """
        ) { (receipt: String) in receipt }
    }
}
