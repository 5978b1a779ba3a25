package import Postgres

/// A person of an application's roster, as accepted. `accountID` is the one that approval will use.
package struct ApplicationPerson: Sendable, Codable {
    package let line: Int
    package let accountID: Int64
    package let name: String
    package let kana: String?
    package let email: String
    package let emailKey: String
    package let profession: String
    package let professionOther: String?
    package let isAdministrator: Bool
    package let telephone: String?

    package static func list(
        of application: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [ApplicationPerson] {
        try tx.rows(
            """
            SELECT line, account_id, name, kana, email, email_key, profession, profession_other, is_administrator,
                   telephone
            FROM madoguchi.application_person
            WHERE network_id = \(network.id) AND application_id = \(application)
            ORDER BY line
            """
        ) {
            (
                line: Int, accountID: Int64, name: String, kana: String?, email: String, emailKey: String,
                profession: String, professionOther: String?, isAdministrator: Bool, telephone: String?
            ) in
            ApplicationPerson(
                line: line, accountID: accountID, name: name, kana: kana, email: email, emailKey: emailKey,
                profession: profession, professionOther: professionOther, isAdministrator: isAdministrator,
                telephone: telephone)
        }
    }

    /// Which of these addresses a person of the network has already (J6).
    package static func registered(
        emailKeys: [String], _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> Set<String> {
        Set(
            try tx.values(
                """
                SELECT email_key FROM madoguchi.account
                WHERE network_id = \(network.id) AND state <> 'removed' AND email_key = ANY (\(emailKeys)::text[])
                """, as: String.self))
    }
}
