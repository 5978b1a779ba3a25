package import Postgres
package import Registry

/// Changes of people in a temporary table, from which each step of carrying them out is one statement.
package enum StagedChanges {
    /// Lays them out as `pg_temp.person_change`, in their order.
    package static func lay(
        _ changes: [PersonChange], _ tx: borrowing Transaction
    ) throws(PostgresError) {
        try tx.script(
            """
            CREATE TEMP TABLE person_change (
                ordinal integer, step text, account_id bigint, facility_id bigint, affiliation_id bigint,
                is_administrator boolean, state text, email text, email_key text, name text, name_key text, kana text,
                profession text, profession_other text, telephone text) ON COMMIT DROP
            """)
        try tx.copy(
            into: "pg_temp.person_change", columns: columns, rows: changes.enumerated()
        ) { row, change in
            row.append(change.offset)
            append(change.element, to: &row)
        }
        try tx.script("ANALYZE pg_temp.person_change")
    }

    private static let columns = [
        "ordinal", "step", "account_id", "facility_id", "affiliation_id", "is_administrator", "state", "email",
        "email_key", "name", "name_key", "kana", "profession", "profession_other", "telephone",
    ]

    private static func append(_ change: PersonChange, to row: inout CopyRow) {
        let columns = StagedStep(change.step)
        row.append(columns.kind)
        row.append(change.account)
        row.append(columns.facility)
        row.append(columns.affiliation)
        row.append(columns.isAdministrator)
        row.append(columns.state)
        row.append(columns.values?.email)
        row.append(columns.values?.emailKey)
        row.append(columns.values?.name)
        row.append(columns.values?.nameKey)
        row.append(columns.values?.kana)
        row.append(columns.values?.profession)
        row.append(columns.values?.professionOther)
        row.append(columns.values?.telephone)
    }
}

/// A step as the columns of its row.
struct StagedStep {
    enum Kind: String, PostgresEncodable {
        case register, begin, reopen, end, right, change, state
    }

    let kind: Kind
    var facility: Int64?
    var affiliation: Int64?
    var isAdministrator: Bool?
    /// The state that follows; `registered` or `active` after a resumption, whichever it was before.
    var state: String?
    var values: PersonValues?

    /// What a resumption leads to is for the row to say.
    static let resumed = "resumed"

    init(_ step: PersonChange.Step) {
        switch step {
        case .register(let values): (kind, self.values) = (.register, values)
        case .begin(let facility, let isAdministrator):
            (kind, self.facility, self.isAdministrator) = (.begin, facility, isAdministrator)
        case .reopen(let affiliation):
            (kind, self.affiliation, isAdministrator) = (.reopen, affiliation.id, affiliation.isAdministrator)
        case .end(let affiliation): (kind, self.affiliation) = (.end, affiliation.id)
        case .grant(let affiliation):
            (kind, self.affiliation, isAdministrator) = (.right, affiliation.id, true)
        case .revoke(let affiliation):
            (kind, self.affiliation, isAdministrator) = (.right, affiliation.id, false)
        case .change(let values, _): (kind, self.values) = (.change, values)
        case .suspend: (kind, state) = (.state, AccountState.suspended.rawValue)
        case .resume: (kind, state) = (.state, Self.resumed)
        case .remove: (kind, state) = (.state, AccountState.removed.rawValue)
        case .reinstate(let state): (kind, self.state) = (.state, state.rawValue)
        }
    }
}
