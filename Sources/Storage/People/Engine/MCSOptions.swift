package import Postgres
package import Registry

/// What somebody has said about their account at MCS (A9).
package struct MCSOptions: Sendable, Hashable, Codable {
    package let twoFactor: Bool
    package let identityCertified: Bool
    package let statedOn: Day

    package init(twoFactor: Bool, identityCertified: Bool, statedOn: Day) {
        self.twoFactor = twoFactor
        self.identityCertified = identityCertified
        self.statedOn = statedOn
    }

    package static func state(
        _ account: Int64, twoFactor: Bool, identityCertified: Bool, on today: Day, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.account
            SET mcs_two_factor = \(twoFactor), mcs_identity_certified = \(identityCertified),
                mcs_options_stated_on = \(today)
            WHERE network_id = \(scope.network.id) AND id = \(account)
            """)
    }

    package static func stated(
        by account: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> MCSOptions? {
        try tx.first(
            """
            SELECT mcs_two_factor, mcs_identity_certified, mcs_options_stated_on FROM madoguchi.account
            WHERE network_id = \(network.id) AND id = \(account) AND mcs_options_stated_on IS NOT NULL
            """
        ) { (twoFactor: Bool, identityCertified: Bool, statedOn: Day) in
            MCSOptions(twoFactor: twoFactor, identityCertified: identityCertified, statedOn: statedOn)
        }
    }

    /// Nil while nothing is said.
    init?(_ twoFactor: Bool?, _ identityCertified: Bool?, _ statedOn: Day?) {
        guard let twoFactor, let identityCertified, let statedOn else { return nil }
        self.init(twoFactor: twoFactor, identityCertified: identityCertified, statedOn: statedOn)
    }
}
