package import Postgres
package import Registry

/// What a facility says about one clause outside of an application, about to be recorded: evidence like any other (J2).
package struct ConsentEntry: Sendable {
    package var facility: Int64
    package var clause: String
    package var version: String
    package var digest: [UInt8]
    package var given: Bool
    package var manner: ConsentManner
    package var channel: ConsentChannel
    package var givenBy: String
    /// What a clerk vouches for; nil where the facility's own word is what came in.
    package var vouched: Vouched?

    package struct Vouched: Sendable {
        package let statedOn: Day
        package let paperPlace: String?
        package let documentNumber: String?
        package let recordedBy: String
        package let reason: String

        package init(
            statedOn: Day, paperPlace: String?, documentNumber: String?, recordedBy: String, reason: String
        ) {
            self.statedOn = statedOn
            self.paperPlace = paperPlace
            self.documentNumber = documentNumber
            self.recordedBy = recordedBy
            self.reason = reason
        }
    }

    package init(
        facility: Int64, clause: String, version: String, digest: [UInt8], given: Bool,
        manner: ConsentManner = .expressly, channel: ConsentChannel, givenBy: String, vouched: Vouched? = nil
    ) {
        self.facility = facility
        self.clause = clause
        self.version = version
        self.digest = digest
        self.given = given
        self.manner = manner
        self.channel = channel
        self.givenBy = givenBy
        self.vouched = vouched
    }

    /// Returns the ids, in the order of the entries.
    @discardableResult
    package static func insert(
        _ entries: [ConsentEntry], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Int64] {
        let ids = try tx.values(
            "SELECT nextval('madoguchi.consent_id') FROM generate_series(1, \(entries.count))", as: Int64.self)
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.consent (
                network_id, given_at, id, facility_id, clause, clause_version, wording_digest, given, manner, channel,
                given_by, stated_on, paper_place, document_number, recorded_by, reason)
            SELECT \(scope.network.id), \(scope.act.asOf), entry.*
            FROM unnest(
                \(ids)::bigint[], \(entries.map(\.facility))::bigint[], \(entries.map(\.clause))::text[],
                \(entries.map(\.version))::text[], \(entries.map(\.digest))::bytea[], \(entries.map(\.given))::boolean[],
                \(entries.map(\.manner.rawValue))::text[], \(entries.map(\.channel.rawValue))::text[],
                \(entries.map(\.givenBy))::text[], \(entries.map { $0.vouched?.statedOn })::date[],
                \(entries.map { $0.vouched?.paperPlace })::text[],
                \(entries.map { $0.vouched?.documentNumber })::text[],
                \(entries.map { $0.vouched?.recordedBy })::text[], \(entries.map { $0.vouched?.reason })::text[]) AS entry
            """)
        return ids
    }
}
