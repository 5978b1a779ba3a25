package import FoundationEssentials
package import Postgres
package import Registry

/// A person's account with where it stands here and at MCS.
package struct AccountRecord: Sendable, Codable {
    package let id: Int64
    package let name: String
    package let kana: String?
    package let email: String
    package let profession: String
    package let state: AccountState
    /// Names of the facilities where the person works, the administrator's marked by `isAdministrator`.
    package let facilities: [String]
    package let isAdministrator: Bool
    package let registeredAt: Date
    package let activatedAt: Date?
    /// The first day on which the open temporary password no longer works; nil when none is open.
    package let temporaryPasswordLapsesOn: Day?
    package let atMCS: PersonAtMCS

    /// What narrows a list down.
    package struct Filter: Sendable {
        package var id: Int64?
        package var ids: [Int64]?
        package var emailKey: String?
        package var facility: Int64?
        package var state: AccountState?

        package init(
            id: Int64? = nil, ids: [Int64]? = nil, emailKey: String? = nil, facility: Int64? = nil,
            state: AccountState? = nil
        ) {
            self.id = id
            self.ids = ids
            self.emailKey = emailKey
            self.facility = facility
            self.state = state
        }
    }

    package static func list(
        _ filter: Filter, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [AccountRecord] {
        try tx.rows(
            """
            SELECT account.id, account.name, account.kana, account.email, account.profession, account.state,
                   coalesce(work.facilities, '{}'), coalesce(work.is_administrator, false),
                   account.registered_at, account.activated_at, password.lapses_on,
                   \(StandingsAtMCS.column)
            FROM madoguchi.account
            LEFT JOIN madoguchi.temporary_password password
                ON password.network_id = account.network_id AND password.account_id = account.id
                AND password.used_at IS NULL AND password.revoked_at IS NULL
            \(StandingsAtMCS.join)
            LEFT JOIN LATERAL (
                SELECT array_agg(facility.name ORDER BY facility.name_key) AS facilities,
                       bool_or(affiliation.is_administrator) AS is_administrator
                FROM madoguchi.affiliation JOIN madoguchi.facility
                    ON facility.network_id = affiliation.network_id AND facility.id = affiliation.facility_id
                WHERE affiliation.network_id = account.network_id AND affiliation.account_id = account.id
                  AND affiliation.ended_at IS NULL) work ON true
            WHERE account.network_id = \(network.id)
              AND (\(filter.id)::bigint IS NULL OR account.id = \(filter.id))
              AND (\(filter.ids)::bigint[] IS NULL OR account.id = ANY (\(filter.ids)::bigint[]))
              AND (\(filter.emailKey)::text IS NULL OR account.email_key = \(filter.emailKey))
              AND (\(filter.state?.rawValue)::text IS NULL OR account.state = \(filter.state?.rawValue))
              AND (\(filter.facility)::bigint IS NULL OR EXISTS (
                  SELECT FROM madoguchi.affiliation
                  WHERE affiliation.network_id = account.network_id AND affiliation.account_id = account.id
                    AND affiliation.facility_id = \(filter.facility) AND affiliation.ended_at IS NULL))
            ORDER BY account.kana, account.id
            """
        ) {
            (
                id: Int64, name: String, kana: String?, email: String, profession: String, state: AccountState,
                facilities: [String], isAdministrator: Bool, registeredAt: Date, activatedAt: Date?,
                lapsesOn: Day?, atMCS: [String]
            ) in
            AccountRecord(
                id: id, name: name, kana: kana, email: email, profession: profession, state: state,
                facilities: facilities, isAdministrator: isAdministrator, registeredAt: registeredAt,
                activatedAt: activatedAt, temporaryPasswordLapsesOn: lapsesOn,
                atMCS: StandingsAtMCS.read(atMCS))
        }
    }
}
