package import Postgres
package import Registry

/// What approval did about one person at one facility, as it is kept (J8).
package struct EffectRecord: Sendable, Codable {
    package let line: Int?
    package let kind: PlanEffect.Kind
    package let accountID: Int64
    package let name: String
    package let facility: String?
    package let removedAccount: Bool
    /// What was held about a known person until then; nil where nothing was, or nothing changed.
    package let before: Before?

    package struct Before: Sendable, Codable {
        package let values: PersonValues
        /// Of the affiliation that was changed or ended; nil where one began.
        package let isAdministrator: Bool?
    }

    /// Keeps the effects of a plan that is about to be carried out, with what is held before them.
    package static func record(
        _ people: [PlannedPeople.Person], of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) {
        try stage(people, tx)
        _ = try tx.execute(
            """
            INSERT INTO madoguchi.application_effect (
                network_id, application_id, ordinal, line, kind, account_id, facility_id, removed_account, before)
            SELECT \(scope.network.id), \(application), person.ordinal, person.line, person.kind, person.account_id,
                   person.facility_id, person.removes_account,
                   CASE WHEN person.kind IN (\(literals: [PlanEffect.Kind.register, .unchanged])) THEN NULL ELSE coalesce((
                       SELECT jsonb_build_object(
                           'email', account.email, 'email_key', account.email_key, 'name', account.name,
                           'name_key', account.name_key, 'kana', account.kana, 'profession', account.profession,
                           'profession_other', account.profession_other, 'telephone', account.telephone,
                           'state', account.state, 'affiliation', affiliation.id,
                           'is_administrator', affiliation.is_administrator)
                       FROM madoguchi.account LEFT JOIN madoguchi.affiliation
                           ON affiliation.network_id = account.network_id AND affiliation.id = person.affiliation_id
                       WHERE account.network_id = \(scope.network.id) AND account.id = person.account_id), '{}')
                   END
            FROM pg_temp.planned_person person
            ORDER BY person.ordinal
            """)
    }

    private static func stage(
        _ people: [PlannedPeople.Person], _ tx: borrowing Transaction
    ) throws(PostgresError) {
        try tx.script(
            """
            CREATE TEMP TABLE planned_person (
                ordinal integer, line integer, kind text, account_id bigint, facility_id bigint, affiliation_id bigint,
                removes_account boolean) ON COMMIT DROP
            """)
        try tx.copy(
            into: "pg_temp.planned_person",
            columns: [
                "ordinal", "line", "kind", "account_id", "facility_id", "affiliation_id", "removes_account",
            ], rows: people.enumerated()
        ) { row, planned in
            let (person, effect) = (planned.element, planned.element.effect)
            row.append(planned.offset)
            row.append(effect.line)
            row.append(effect.kind)
            row.append(person.account)
            row.append(person.facility)
            row.append(effect.affiliation)
            row.append(effect.removesAccount)
        }
        try tx.script("ANALYZE pg_temp.planned_person")
    }

    package static func list(
        of application: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [EffectRecord] {
        try tx.rows(
            """
            SELECT effect.line, effect.kind, effect.account_id, account.name, facility.name, effect.removed_account,
                   before ->> 'email', before ->> 'email_key', before ->> 'name', before ->> 'name_key',
                   before ->> 'kana', before ->> 'profession', before ->> 'profession_other',
                   before ->> 'telephone', (before ->> 'is_administrator')::boolean
            FROM madoguchi.application_effect effect
            JOIN madoguchi.account ON account.network_id = effect.network_id AND account.id = effect.account_id
            LEFT JOIN madoguchi.facility
                ON facility.network_id = effect.network_id AND facility.id = effect.facility_id
            WHERE effect.network_id = \(network.id) AND effect.application_id = \(application)
            ORDER BY effect.ordinal
            """
        ) {
            (
                line: Int?, kind: PlanEffect.Kind, accountID: Int64, name: String, facility: String?,
                removedAccount: Bool, email: String?, emailKey: String?, oldName: String?, nameKey: String?,
                kana: String?, profession: String?, professionOther: String?, telephone: String?,
                wasAdministrator: Bool?
            ) in
            var before: Before?
            if let email, let emailKey, let oldName, let nameKey, let profession {
                before = Before(
                    values: PersonValues(
                        email: email, emailKey: emailKey, name: oldName, nameKey: nameKey, kana: kana,
                        profession: profession, professionOther: professionOther, telephone: telephone),
                    isAdministrator: wasAdministrator)
            }
            return EffectRecord(
                line: line, kind: kind, accountID: accountID, name: name, facility: facility,
                removedAccount: removedAccount, before: before)
        }
    }
}
