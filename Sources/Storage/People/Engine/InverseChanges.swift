package import Postgres
package import Registry

/// What takes an act back as far as it is about people: the inverse of its changes, read from the trail's images of before.
package struct InverseChanges: Sendable {
    package let changes: [PersonChange]
    /// Whom the act had registered.
    package let registered: [Int64]

    /// - Parameter application: the one that the act approved, by whose effects affiliations began.
    package static func of(
        _ act: PastAct, application: Int64? = nil, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> InverseChanges {
        let registered = try accountsRegistered(act, tx, scope)
        let begun = try affiliationsBegun(act, application, tx, scope)
        let images = try accountImages(act, tx, scope).filter { !registered.contains($0.account) }
        let changes =
            begun.map { PersonChange($0.account, .end($0.affiliation)) }
            + registered.map { PersonChange($0, .remove) }
            + images.compactMap { image in
                image.differences.isEmpty
                    ? nil : PersonChange(image.account, .change(image.before, image.differences))
            }
            + images.compactMap { image in
                image.state == image.stateBefore
                    ? nil : PersonChange(image.account, .reinstate(image.stateBefore))
            }
            + (try affiliationImages(act, tx, scope).map { PersonChange($0.account, .reopen($0.affiliation)) })
        return InverseChanges(changes: changes, registered: registered)
    }

    package var accounts: [Int64] { Set(changes.map(\.account)).sorted() }

    private static func accountsRegistered(
        _ act: PastAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [Int64] {
        try tx.values(
            """
            SELECT account_id FROM madoguchi.act_detail
            WHERE network_id = \(scope.network.id) AND act_id = \(act.id) AND relation = 'account'
              AND operation = 'insert'
            ORDER BY account_id
            """, as: Int64.self)
    }

    private static func affiliationsBegun(
        _ act: PastAct, _ application: Int64?, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [(account: Int64, affiliation: AccountStanding.Affiliation)] {
        try tx.rows(
            """
            SELECT affiliation.account_id, affiliation.id, affiliation.facility_id, facility.name,
                   affiliation.is_administrator
            FROM madoguchi.affiliation JOIN madoguchi.facility
                ON facility.network_id = affiliation.network_id AND facility.id = affiliation.facility_id
            WHERE affiliation.network_id = \(scope.network.id) AND affiliation.ended_at IS NULL
              AND (affiliation.account_id, affiliation.facility_id) IN (
                SELECT account_id, facility_id FROM madoguchi.application_effect
                WHERE network_id = \(scope.network.id) AND application_id = \(application)::bigint
                  AND kind IN ('register', 'join', 'move')
                UNION
                SELECT account_id, coalesce(to_facility_id, facility_id) FROM madoguchi.account_measure
                WHERE network_id = \(scope.network.id) AND act_id = \(act.id)
                  AND (kind = 'join' OR to_facility_id IS NOT NULL))
              AND affiliation.started_at = \(act.asOf)
            ORDER BY affiliation.id
            """, affiliation)
    }

    /// Affiliations that the act ended, or whose right it gave or took, as they were.
    private static func affiliationImages(
        _ act: PastAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [(account: Int64, affiliation: AccountStanding.Affiliation)] {
        try tx.rows(
            """
            SELECT DISTINCT ON (image.subject_id) image.account_id, image.subject_id, image.facility_id, facility.name,
                   (image.before ->> 'is_administrator')::boolean
            FROM madoguchi.act_detail image JOIN madoguchi.facility
                ON facility.network_id = image.network_id AND facility.id = image.facility_id
            WHERE image.network_id = \(scope.network.id) AND image.act_id = \(act.id)
              AND image.relation = 'affiliation' AND image.operation = 'update' AND image.before ->> 'ended_at' IS NULL
            ORDER BY image.subject_id, image.id
            """, affiliation)
    }

    private static func affiliation(
        account: Int64, id: Int64, facility: Int64, name: String, isAdministrator: Bool
    ) -> (account: Int64, affiliation: AccountStanding.Affiliation) {
        (
            account,
            AccountStanding.Affiliation(
                id: id, facility: facility, facilityName: name, isAdministrator: isAdministrator)
        )
    }
}

/// An account as it was before an act, and as it is now.
private struct AccountImage {
    let account: Int64
    let before: PersonValues
    let stateBefore: AccountState
    let now: PersonValues
    let state: AccountState

    var differences: [FieldDifference] { FieldDifference.between(now, before) }
}

extension InverseChanges {
    private static func accountImages(
        _ act: PastAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [AccountImage] {
        try tx.rows(
            """
            SELECT DISTINCT ON (image.account_id) image.account_id, before ->> 'state', before ->> 'email',
                   before ->> 'email_key', before ->> 'name', before ->> 'name_key', before ->> 'kana',
                   before ->> 'profession', before ->> 'profession_other', before ->> 'telephone',
                   account.state, account.email, account.email_key, account.name, account.name_key, account.kana,
                   account.profession, account.profession_other, account.telephone
            FROM madoguchi.act_detail image JOIN madoguchi.account
                ON account.network_id = image.network_id AND account.id = image.account_id
            WHERE image.network_id = \(scope.network.id) AND image.act_id = \(act.id) AND image.relation = 'account'
              AND image.operation = 'update' AND image.before IS NOT NULL
            ORDER BY image.account_id, image.id
            """
        ) {
            (
                account: Int64, stateBefore: AccountState, email: String, emailKey: String, name: String,
                nameKey: String, kana: String?, profession: String, professionOther: String?,
                telephone: String?, state: AccountState, emailNow: String, emailKeyNow: String, nameNow: String,
                nameKeyNow: String, kanaNow: String?, professionNow: String, professionOtherNow: String?,
                telephoneNow: String?
            ) in
            AccountImage(
                account: account,
                before: PersonValues(
                    email: email, emailKey: emailKey, name: name, nameKey: nameKey, kana: kana,
                    profession: profession, professionOther: professionOther, telephone: telephone),
                stateBefore: stateBefore,
                now: PersonValues(
                    email: emailNow, emailKey: emailKeyNow, name: nameNow, nameKey: nameKeyNow, kana: kanaNow,
                    profession: professionNow, professionOther: professionOtherNow, telephone: telephoneNow),
                state: state)
        }
    }
}
