import Postgres

/// Every row about people, by table and key: to see that undoing an approval leaves nothing of it but evidence.
package struct DomainRows: Sendable {
    private let rows: [String: String]

    /// Where a row of a table stands once nothing is in force by it any more.
    private static let tables: [(name: String, key: String, isSpent: String)] = [
        ("account", "id", "state = 'removed'"),
        ("affiliation", "id", "ended_at IS NOT NULL"),
        ("facility", "id", "state = 'ended'"),
        ("temporary_password", "id", "revoked_at IS NOT NULL"),
        ("own_password", "account_id || ' ' || set_at", "false"),
        (
            "mcs_standing", "concat_ws(' ', account_id, facility_id, aspect)", "wanted IS NULL"
        ),
    ]

    /// Where nothing was asked or attested, only what is wanted at MCS counts: a number is drawn anew with every wish.
    private static func text(of table: String) -> String {
        table == "mcs_standing" ? "concat_ws(' ', t.wanted, t.asked, t.attested)" : "t::text"
    }

    package static func of(_ database: TestDatabase) async throws -> DomainRows {
        try await database.asSuperuser { tx in
            var rows: [String: String] = [:]
            for table in tables {
                let found = try tx.rows(
                    """
                    SELECT \(raw: table.key) || '', \(raw: text(of: table.name)), \(raw: table.isSpent) FROM madoguchi.\(raw: table.name) t
                    """
                ) { (key: String, text: String, isSpent: Bool) in (key, text, isSpent) }
                for (key, text, isSpent) in found {
                    rows["\(table.name) \(key)"] = (isSpent ? "spent: " : "in force: ") + text
                }
            }
            return DomainRows(rows: rows)
        }
    }

    /// What is not as it was before: a row that was there and reads differently, or one that came and is still in force.
    package func remains(of before: DomainRows) -> [String] {
        let changed = before.rows.filter { rows[$0.key] != $0.value }.map {
            "\($0.key): \($0.value) → \(rows[$0.key] ?? "gone")"
        }
        let new = rows.filter { before.rows[$0.key] == nil && $0.value.hasPrefix("in force") }.map {
            "\($0.key): new, \($0.value)"
        }
        return (changed + new).sorted()
    }
}
