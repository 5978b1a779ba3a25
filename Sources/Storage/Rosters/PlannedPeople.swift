package import Postgres
package import Registry

/// The effects of a plan with the ids of the people and facilities that they are about.
package enum PlannedPeople {
    /// An effect whose facility and account are rows of the network, or about to be.
    package struct Person: Sendable {
        package let effect: PlanEffect
        package let account: Int64
        /// Nil for individual participants.
        package let facility: Int64?

        package init(effect: PlanEffect, account: Int64, facility: Int64?) {
            self.effect = effect
            self.account = account
            self.facility = facility
        }
    }

    /// Ids for people who are new to the network.
    package static func drawAccounts(
        _ count: Int, _ tx: borrowing Transaction
    ) throws(PostgresError) -> [Int64] {
        try tx.values(
            "SELECT nextval('madoguchi.account_id') FROM generate_series(1, \(count))", as: Int64.self)
    }
}

extension PlanEffect {
    /// Whether something held about the person, at whatever facility, becomes another.
    package var changesAccount: Bool { differences.contains { $0.field != .administrator } }
    /// Whether the administrator's right at a running affiliation is given or taken.
    package var changesRight: Bool {
        affiliation != nil && kind != .leave && differences.contains { $0.field == .administrator }
    }
}
