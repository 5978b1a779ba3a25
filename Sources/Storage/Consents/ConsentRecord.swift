package import FoundationEssentials
package import Postgres
package import Registry

/// A consent as evidence: which wording, who, when, how (J2, J3).
package struct ConsentRecord: Sendable, Codable {
    package let clause: String
    package let version: String
    package let given: Bool
    package let manner: ConsentManner
    package let channel: ConsentChannel
    package let givenBy: String
    package let givenAt: Date

    package init(
        clause: String, version: String, given: Bool, manner: ConsentManner, channel: ConsentChannel,
        givenBy: String,
        givenAt: Date
    ) {
        self.clause = clause
        self.version = version
        self.given = given
        self.manner = manner
        self.channel = channel
        self.givenBy = givenBy
        self.givenAt = givenAt
    }

    package static func list(
        ofApplication application: Int64, _ network: NetworkScope
    ) -> Read<[ConsentRecord]> {
        list("application_id = \(application)", network)
    }

    package static func list(
        ofAccount account: Int64, _ network: NetworkScope
    ) -> Read<[ConsentRecord]> {
        list("account_id = \(account)", network)
    }

    private static func list(
        _ condition: Query, _ network: NetworkScope
    ) -> Read<[ConsentRecord]> {
        .rows(
            """
            SELECT clause, clause_version, given, manner, channel, given_by, given_at
            FROM madoguchi.consent
            WHERE network_id = \(network.id) AND \(condition)
            ORDER BY id
            """
        ) {
            (
                clause: String, version: String, given: Bool, manner: ConsentManner, channel: ConsentChannel,
                givenBy: String,
                givenAt: Date
            ) in
            ConsentRecord(
                clause: clause, version: version, given: given, manner: manner, channel: channel,
                givenBy: givenBy,
                givenAt: givenAt)
        }
    }

    /// Records what a person agreed to at activation.
    package static func insert(
        ofAccount account: Int64, clauses: [(id: String, version: String, digest: [UInt8])], givenBy: String,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.consent (
                network_id, account_id, clause, clause_version, wording_digest, given, manner, channel, given_by,
                given_at)
            SELECT \(scope.network.id), \(account), clause.*, true, \(literal: ConsentManner.expressly), \(literal: ConsentChannel.portal), \(givenBy),
                   \(scope.act.asOf)
            FROM unnest(
                \(clauses.map(\.id))::text[], \(clauses.map(\.version))::text[], \(clauses.map(\.digest))::bytea[])
                AS clause
            """)
    }
}
