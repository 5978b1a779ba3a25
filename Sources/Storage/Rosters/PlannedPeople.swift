package import Postgres
package import Registry

/// The effects of a plan with their ids, in a temporary table from which each step of the approval is one statement.
package struct PlannedPeople: Sendable {
    package let application: Int64
    package let people: [Person]

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

    package init(application: Int64, people: [Person]) {
        self.application = application
        self.people = people
    }

    /// Ids for people who are new to the network.
    package static func drawAccounts(
        _ count: Int, _ tx: borrowing Transaction
    ) throws(PostgresError) -> [Int64] {
        try tx.values(
            "SELECT nextval('madoguchi.account_id') FROM generate_series(1, \(count))", as: Int64.self)
    }

    /// Lays the plan out as `pg_temp.planned_person`.
    package func stage(_ tx: borrowing Transaction) throws(PostgresError) {
        try tx.script(
            """
            CREATE TEMP TABLE planned_person (
                ordinal integer, line integer, kind text, account_id bigint, facility_id bigint, affiliation_id bigint,
                email text, email_key text, name text, name_key text, kana text, profession text,
                profession_other text, telephone text, is_administrator boolean, changes_account boolean,
                changes_right boolean, removes_account boolean, is_done_at_mcs boolean) ON COMMIT DROP
            """)
        try tx.copy(
            into: "pg_temp.planned_person",
            columns: [
                "ordinal", "line", "kind", "account_id", "facility_id", "affiliation_id", "email", "email_key",
                "name",
                "name_key", "kana", "profession", "profession_other", "telephone", "is_administrator",
                "changes_account", "changes_right", "removes_account", "is_done_at_mcs",
            ],
            rows: people.enumerated()
        ) { row, planned in Self.append(planned.element, ordinal: planned.offset, to: &row) }
        try tx.script("ANALYZE pg_temp.planned_person")
    }

    private static func append(_ person: Person, ordinal: Int, to row: inout CopyRow) {
        let (effect, values) = (person.effect, person.effect.values)
        row.append(ordinal)
        row.append(effect.line)
        row.append(effect.kind)
        row.append(person.account)
        row.append(person.facility)
        row.append(effect.affiliation)
        row.append(values.email)
        row.append(values.emailKey)
        row.append(values.name)
        row.append(values.nameKey)
        row.append(values.kana)
        row.append(values.profession)
        row.append(values.professionOther)
        row.append(values.telephone)
        row.append(effect.isAdministrator)
        row.append(effect.changesAccount)
        row.append(effect.changesRight)
        row.append(effect.removesAccount)
        row.append(effect.isDoneAtMCS)
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
