package import FoundationEssentials
package import Postgres
package import Registry

/// An administrator and where they stand with the administrators' room (R1).
package struct RoomMember: Sendable, Codable {
    package let accountID: Int64
    package let name: String
    package let email: String
    package let facilities: [String]
    package let state: MembershipState
    package let since: Date

    /// Those not yet in the room first, then by facility and name.
    package static func list(
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [RoomMember] {
        try tx.rows(
            """
            SELECT account.id, account.name, account.email,
                   coalesce(array_agg(facility.name ORDER BY facility.name_key)
                            FILTER (WHERE facility.id IS NOT NULL), '{}'),
                   membership.state, membership.since
            FROM madoguchi.membership
            JOIN madoguchi.account
                ON account.network_id = membership.network_id AND account.id = membership.account_id
            LEFT JOIN madoguchi.affiliation
                ON affiliation.network_id = account.network_id AND affiliation.account_id = account.id
                AND affiliation.ended_at IS NULL AND affiliation.is_administrator
            LEFT JOIN madoguchi.facility
                ON facility.network_id = affiliation.network_id AND facility.id = affiliation.facility_id
            WHERE membership.network_id = \(network.id) AND membership.group_kind = 'administrators_room'
              AND membership.state <> 'left'
            GROUP BY account.id, account.name, account.email, account.kana, membership.state, membership.since
            ORDER BY membership.state = 'joined', min(facility.name_key), account.kana, account.id
            """
        ) {
            (
                accountID: Int64, name: String, email: String, facilities: [String], state: MembershipState,
                since: Date
            ) in
            RoomMember(
                accountID: accountID, name: name, email: email, facilities: facilities, state: state,
                since: since)
        }
    }

    /// Records that these people were seen in the room; returns the ids of those who were not counted as joined before.
    package static func join(
        _ accounts: [Int64], _ attestation: AttestLines.Attestation, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) -> [Int64] {
        let waiting = try tx.rows(
            """
            SELECT account_id, number FROM madoguchi.mcs_standing
            WHERE network_id = \(scope.network.id) AND account_id = ANY (\(accounts)::bigint[])
              AND aspect = \(MCSAspect.administratorsRoom) AND wanted IS NOT NULL AND attested IS NULL
            ORDER BY number FOR NO KEY UPDATE
            """
        ) { (account: Int64, number: Int64) in (account: account, number: number) }
        try AttestLines.record(waiting.map(\.number), attestation, tx, scope)
        return waiting.map(\.account)
    }
}
