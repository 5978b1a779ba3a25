package import Postgres
package import Registry

/// Somebody to whom an act has written, or may have: a person, or a facility's manager.
package struct ToldByAct: Sendable {
    package let email: String
    package let name: String
    /// Nil for a manager.
    package let account: Int64?
    package let facility: Int64?
    package let facilityName: String?
    package let kinds: [MailKind]

    /// Of their registration, with a temporary password.
    package var wasRegistered: Bool { kinds.contains(.temporaryPassword) }

    /// Each reader once. Not the result of an application, which is told back by a mail of its own.
    package static func list(
        _ act: PastAct, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws(PostgresError) -> [ToldByAct] {
        try tx.rows(
            """
            SELECT mail.recipient, (array_agg(mail.recipient_name ORDER BY mail.id))[1], mail.account_id,
                   (array_agg(mail.facility_id ORDER BY mail.id))[1], (array_agg(facility.name ORDER BY mail.id))[1],
                   array_agg(DISTINCT mail.kind)
            FROM madoguchi.mail LEFT JOIN madoguchi.facility
                ON facility.network_id = mail.network_id AND facility.id = mail.facility_id
            WHERE mail.network_id = \(scope.network.id) AND mail.act_id = \(act.id) AND mail.state <> 'cancelled'
              AND mail.kind NOT IN (\(MailKind.applicationApproved), \(MailKind.temporaryPasswordReissued),
                                    \(MailKind.facilityChanged))
            GROUP BY mail.recipient, mail.account_id
            ORDER BY min(mail.id)
            """
        ) {
            (
                email: String, name: String, account: Int64?, facility: Int64?, facilityName: String?,
                kinds: [MailKind]
            ) in
            ToldByAct(
                email: email, name: name, account: account, facility: facility, facilityName: facilityName,
                kinds: kinds)
        }
    }
}
