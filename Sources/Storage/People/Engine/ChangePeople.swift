package import Postgres
package import Registry

/// Writes staged changes: the only statements of the service that change `account` and `affiliation`, each for any number of
/// people. Accounts come first, since everything hangs on them; what begins comes last, when what it replaces has ended.
package struct ChangePeople: Sendable {
    /// The first day on which somebody else can be registered with the address of somebody who leaves; nil where a
    /// registration is taken back, which leaves the address free.
    package let addressFreeOn: Day?

    package init(addressFreeOn: Day?) {
        self.addressFreeOn = addressFreeOn
    }

    /// Only the statements that these changes need.
    package func run(
        _ changes: [PersonChange], _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        let kinds = Set(changes.lazy.map { StagedStep($0.step).kind })
        if kinds.contains(.register) { try register(tx, scope) }
        if kinds.contains(.change) {
            try change(tx, scope, addressesMove: changes.contains(where: \.movesAddress))
        }
        if kinds.contains(.state) { try moveStates(tx, scope) }
        if kinds.contains(.end) { try end(tx, scope) }
        if kinds.contains(.right) { try setRights(tx, scope) }
        if kinds.contains(.reopen) { try reopen(tx, scope) }
        if kinds.contains(.begin) { try begin(tx, scope) }
    }

    private func register(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.account (
                network_id, id, email, email_key, name, name_key, kana, profession, profession_other, telephone,
                registered_at)
            SELECT \(scope.network.id), account_id, email, email_key, name, name_key, kana, profession,
                   profession_other, telephone, \(scope.act.asOf)
            FROM pg_temp.person_change WHERE step = 'register' ORDER BY ordinal
            """)
    }

    /// Two people may exchange addresses in one act: the old ones are cleared away first, since the unique index looks at
    /// every row at once.
    private func change(
        _ tx: borrowing Transaction, _ scope: ActScope, addressesMove: Bool
    ) throws(PostgresError) {
        if addressesMove {
            _ = try tx.execute(
                """
                UPDATE madoguchi.account SET email_key = account.id || '@changing.invalid'
                FROM pg_temp.person_change person
                WHERE account.network_id = \(scope.network.id) AND account.id = person.account_id
                  AND person.step = 'change' AND account.email_key <> person.email_key
                """)
        }
        _ = try tx.execute(
            """
            UPDATE madoguchi.account
            SET email = person.email, email_key = person.email_key, name = person.name, name_key = person.name_key,
                kana = person.kana, profession = person.profession, profession_other = person.profession_other,
                telephone = person.telephone
            FROM (SELECT DISTINCT ON (account_id) * FROM pg_temp.person_change
                  WHERE step = 'change' ORDER BY account_id, ordinal DESC) person
            WHERE account.network_id = \(scope.network.id) AND account.id = person.account_id
            """)
    }

    /// A resumption leads to where the person was: active if they ever activated, waiting for it otherwise.
    private func moveStates(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.account
            SET state = CASE person.state
                    WHEN \(StagedStep.resumed) THEN CASE WHEN activated_at IS NULL THEN 'registered' ELSE 'active' END
                    ELSE person.state END,
                removed_at = CASE person.state WHEN 'removed' THEN \(addressFreeOn.map { _ in scope.act.asOf }) END,
                address_free_on = CASE person.state WHEN 'removed' THEN \(addressFreeOn)::date END
            FROM (SELECT DISTINCT ON (account_id) * FROM pg_temp.person_change
                  WHERE step = 'state' ORDER BY account_id, ordinal DESC) person
            WHERE account.network_id = \(scope.network.id) AND account.id = person.account_id
            """)
    }

    private func end(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.affiliation SET ended_at = \(scope.act.asOf)
            FROM pg_temp.person_change person
            WHERE affiliation.network_id = \(scope.network.id) AND affiliation.id = person.affiliation_id
              AND person.step = 'end' AND affiliation.ended_at IS NULL
            """)
    }

    private func setRights(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.affiliation SET is_administrator = person.is_administrator
            FROM pg_temp.person_change person
            WHERE affiliation.network_id = \(scope.network.id) AND affiliation.id = person.affiliation_id
              AND person.step = 'right'
            """)
    }

    private func reopen(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            UPDATE madoguchi.affiliation SET ended_at = NULL, is_administrator = person.is_administrator
            FROM pg_temp.person_change person
            WHERE affiliation.network_id = \(scope.network.id) AND affiliation.id = person.affiliation_id
              AND person.step = 'reopen'
            """)
    }

    private func begin(_ tx: borrowing Transaction, _ scope: ActScope) throws(PostgresError) {
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.affiliation (network_id, account_id, facility_id, is_administrator, started_at)
            SELECT \(scope.network.id), account_id, facility_id, is_administrator, \(scope.act.asOf)
            FROM pg_temp.person_change WHERE step = 'begin' ORDER BY ordinal
            """)
    }
}

extension PersonChange {
    fileprivate var movesAddress: Bool {
        guard case .change(_, let differences) = step else { return false }
        return differences.contains { $0.field == .email }
    }
}
