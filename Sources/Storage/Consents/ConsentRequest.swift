package import Postgres
package import Registry

/// The links by which managers are asked for their facility's consent (J2): of each only the digest of its token is kept.
package enum ConsentRequest {
    /// A clause about which a manager is about to be asked.
    package struct Link: Sendable {
        package let facility: Int64
        package let clause: String
        package let version: String
        package let mailID: Int64
        package let tokenDigest: [UInt8]

        package init(facility: Int64, clause: String, version: String, mailID: Int64, tokenDigest: [UInt8]) {
            self.facility = facility
            self.clause = clause
            self.version = version
            self.mailID = mailID
            self.tokenDigest = tokenDigest
        }
    }

    /// Opens the links of mails that have been written; ``close(_:_:_:)`` comes before, so that none is open twice.
    package static func open(
        _ links: [Link], lapsesOn: Day, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.consent_request (
                network_id, asked_at, lapses_on, facility_id, clause, clause_version, mail_id, token_digest)
            SELECT \(scope.network.id), \(scope.act.asOf), \(lapsesOn), link.*
            FROM unnest(
                \(links.map(\.facility))::bigint[], \(links.map(\.clause))::text[], \(links.map(\.version))::text[],
                \(links.map(\.mailID))::bigint[], \(links.map(\.tokenDigest))::bytea[]) AS link
            """)
    }

    /// What is open about a facility's clauses opens nothing any more, and a mail that only led there is not sent.
    package static func close(
        _ clauses: [(facility: Int64, clause: String)], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try close(
            """
            (facility_id, clause) IN (
                SELECT * FROM unnest(
                    \(clauses.map(\.facility))::bigint[], \(clauses.map(\.clause))::text[]))
            """, tx, scope)
    }

    /// As above, whatever the clauses.
    package static func close(
        of facilities: [Int64], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try close("facility_id = ANY (\(facilities)::bigint[])", tx, scope)
    }

    private static func close(
        _ condition: Query, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        let mails = try tx.values(
            """
            UPDATE madoguchi.consent_request SET closed_at = \(scope.act.asOf)
            WHERE network_id = \(scope.network.id) AND consent_id IS NULL AND closed_at IS NULL AND \(condition)
            RETURNING mail_id
            """, as: Int64.self)
        try WithdrawMail.consentRequests(among: mails, tx, scope)
    }

    /// Of the mails that asked, the digest of the token that each has in its link.
    package static func tokenDigests(
        ofMails mails: [Int64], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [Int64: [UInt8]] {
        guard !mails.isEmpty else { return [:] }
        let found = try tx.rows(
            """
            SELECT DISTINCT mail_id, token_digest FROM madoguchi.consent_request
            WHERE network_id = \(network.id) AND mail_id = ANY (\(mails)::bigint[])
            """
        ) { (mail: Int64, digest: [UInt8]) in (mail, digest) }
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// A clause that a facility was asked about, by a mail that did not fail to arrive, and has not answered.
    package struct Asked: Sendable {
        package let facility: Int64
        package let clause: String
        package let version: String
        package let lapsesOn: Day
    }

    package static func asked(
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [Asked] {
        try tx.rows(
            """
            SELECT request.facility_id, request.clause, request.clause_version, request.lapses_on
            FROM madoguchi.consent_request request JOIN madoguchi.mail
                ON mail.network_id = request.network_id AND mail.id = request.mail_id
                AND mail.state NOT IN (\(literals: [MailState.failed, .cancelled]))
            WHERE request.network_id = \(network.id) AND request.consent_id IS NULL AND request.closed_at IS NULL
            """
        ) { (facility: Int64, clause: String, version: String, lapsesOn: Day) in
            Asked(facility: facility, clause: clause, version: version, lapsesOn: lapsesOn)
        }
    }

    /// What a link opens.
    package struct Opened: Sendable {
        package let id: Int64
        package let facility: Int64
        package let clause: String
        package let version: String
    }

    /// Nothing when the token is unknown, or all that it asks for is answered, closed or lapsed, or the facility has ended: not
    /// told apart.
    package static func find(
        tokenDigest: [UInt8], today: Day, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [Opened] {
        try tx.rows(
            """
            SELECT request.id, request.facility_id, request.clause, request.clause_version
            FROM madoguchi.consent_request request JOIN madoguchi.facility
                ON facility.network_id = request.network_id AND facility.id = request.facility_id
                AND facility.state <> \(literal: FacilityState.ended)
            WHERE request.network_id = \(network.id) AND request.token_digest = \(tokenDigest)
              AND request.consent_id IS NULL AND request.closed_at IS NULL AND request.lapses_on > \(today)
            ORDER BY request.id
            """
        ) { (id: Int64, facility: Int64, clause: String, version: String) in
            Opened(id: id, facility: facility, clause: clause, version: version)
        }
    }

    /// Puts its answer beside each; how many took it. Fewer than were given when somebody else was first.
    package static func answer(
        _ answers: [(request: Int64, consent: Int64)], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> Int {
        try tx.execute(
            """
            UPDATE madoguchi.consent_request request SET consent_id = answer.consent_id
            FROM unnest(\(answers.map(\.request))::bigint[], \(answers.map(\.consent))::bigint[])
                AS answer (request_id, consent_id)
            WHERE request.network_id = \(scope.network.id) AND request.id = answer.request_id
              AND request.consent_id IS NULL AND request.closed_at IS NULL
            """)
    }
}
