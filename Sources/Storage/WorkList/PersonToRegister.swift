package import FoundationEssentials
package import Postgres
import Registry

/// Somebody whom MCS's office is to register, as they are wanted there (J3).
package struct PersonToRegister: Sendable {
    /// Of the line on the work list.
    package let number: Int64
    package let name: String
    package let kana: String?
    package let email: String
    package let profession: String
    package let professionOther: String?
    package let telephone: String?
    /// The first one where they work; nil for individual participants.
    package let facility: Int64?
    package let isAdministrator: Bool
    /// When somebody was asked already; nil for whom nobody was.
    package let askedAt: Date?

    /// Of one application, in the order in which they were registered.
    package static func list(
        of application: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [PersonToRegister] {
        try tx.rows(
            """
            SELECT line.number, account.name, account.kana, account.email, account.profession,
                   account.profession_other, account.telephone, work.facility_id,
                   coalesce(work.is_administrator, false), line.asked_at
            FROM madoguchi.mcs_line line
            JOIN madoguchi.account ON account.network_id = line.network_id AND account.id = line.account_id
            LEFT JOIN LATERAL (
                SELECT facility_id, is_administrator FROM madoguchi.affiliation
                WHERE affiliation.network_id = account.network_id AND affiliation.account_id = account.id
                  AND affiliation.ended_at IS NULL
                ORDER BY affiliation.id LIMIT 1) work ON true
            WHERE line.network_id = \(network.id) AND line.application_id = \(application)
              AND line.kind = \(WorkKind.register)
            ORDER BY line.number
            """
        ) {
            (
                number: Int64, name: String, kana: String?, email: String, profession: String,
                professionOther: String?, telephone: String?, facility: Int64?, isAdministrator: Bool,
                askedAt: Date?
            ) in
            PersonToRegister(
                number: number, name: name, kana: kana, email: email, profession: profession,
                professionOther: professionOther, telephone: telephone, facility: facility,
                isAdministrator: isAdministrator, askedAt: askedAt)
        }
    }
}
