package import Postgres
package import Registry

extension RosterLine {
    /// The rows of an application's roster as they were accepted, by line; all of them, or these.
    package static func list(
        of application: Int64, lines: [Int]? = nil, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [RosterLine] {
        try tx.rows(
            """
            SELECT line, facility, kind, email, email_key, previous_email_key, name, name_key,
                   'kana' = ANY (kept), kana, profession, profession_other, is_administrator,
                   'telephone' = ANY (kept), telephone
            FROM madoguchi.application_person
            WHERE network_id = \(network.id) AND application_id = \(application)
              AND (\(lines)::integer[] IS NULL OR line = ANY (\(lines)))
            ORDER BY line
            """
        ) {
            (
                line: Int, facility: Int?, kind: RosterKind, email: String, emailKey: String,
                previousEmailKey: String?, name: String?, nameKey: String?, keepsKana: Bool, kana: String?,
                profession: String?, professionOther: String?, isAdministrator: Bool?, keepsTelephone: Bool,
                telephone: String?
            ) in
            RosterLine(
                line: line, facility: facility, kind: kind, email: email, emailKey: emailKey,
                previousEmailKey: previousEmailKey, name: name, nameKey: nameKey,
                kana: keepsKana ? .kept : .given(kana), profession: profession,
                professionOther: professionOther,
                isAdministrator: isAdministrator, telephone: keepsTelephone ? .kept : .given(telephone))
        }
    }
}

extension Stated {
    /// Whether nothing is said, so that what is known stays.
    var isKept: Bool {
        if case .kept = self { true } else { false }
    }
}
