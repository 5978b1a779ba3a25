package import FoundationEssentials
package import Postgres
package import Registry

/// An address of an application's roster and how it stands (T A7): each once, whatever the number of its rows. People who
/// leave are not asked.
package struct RosterAddress: Sendable, Codable {
    package let email: String
    package let emailKey: String
    package let name: String?
    package let facility: String?
    package let standing: AddressStanding
    package let askedAt: Date?
    /// The first day on which the open link no longer opens anything; nil when none is open.
    package let lapsesOn: Day?
    package let confirmedAt: Date?

    /// In the order of the roster; one query, whatever its size.
    package static func list(
        of application: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws(PostgresError) -> [RosterAddress] {
        try tx.rows(
            """
            WITH RECURSIVE corrected AS (
                SELECT id, supersedes_id FROM madoguchi.application
                WHERE network_id = \(network.id) AND id = \(application)
                UNION ALL
                SELECT previous.id, previous.supersedes_id
                FROM corrected JOIN madoguchi.application previous
                    ON previous.network_id = \(network.id) AND previous.id = corrected.supersedes_id),
            address AS (
                SELECT DISTINCT ON (email_key) email_key, email, name, facility, line
                FROM madoguchi.application_person
                WHERE network_id = \(network.id) AND application_id = \(application)
                  AND kind NOT IN (\(literals: [RosterKind.depart, .departedAtMCS]))
                ORDER BY email_key, line)
            SELECT address.email, address.email_key, address.name, facility.name,
                   CASE WHEN account.id IS NOT NULL THEN \(literal: AddressStanding.known)
                        WHEN confirmed.at IS NOT NULL THEN \(literal: AddressStanding.confirmed)
                        WHEN open.id IS NULL THEN \(literal: AddressStanding.unasked)
                        WHEN mail.state IN (\(literals: [MailState.failed, .cancelled])) THEN \(literal: AddressStanding.undeliverable)
                        ELSE \(literal: AddressStanding.asked) END,
                   open.asked_at, open.lapses_on, confirmed.at
            FROM address
            LEFT JOIN madoguchi.application_facility facility
                ON facility.network_id = \(network.id) AND facility.application_id = \(application)
                AND facility.ordinal = address.facility
            LEFT JOIN madoguchi.account
                ON account.network_id = \(network.id) AND account.email_key = address.email_key
                AND account.state <> \(literal: AccountState.removed)
            LEFT JOIN (
                SELECT confirmation.email_key, max(confirmation.confirmed_at) AS at
                FROM corrected JOIN madoguchi.address_confirmation confirmation
                    ON confirmation.network_id = \(network.id) AND confirmation.application_id = corrected.id
                GROUP BY confirmation.email_key) confirmed ON confirmed.email_key = address.email_key
            LEFT JOIN madoguchi.address_confirmation open
                ON open.network_id = \(network.id) AND open.application_id = \(application)
                AND open.email_key = address.email_key AND open.confirmed_at IS NULL AND open.closed_at IS NULL
            LEFT JOIN madoguchi.mail ON mail.network_id = open.network_id AND mail.id = open.mail_id
            ORDER BY address.line
            """
        ) {
            (
                email: String, emailKey: String, name: String?, facility: String?, standing: AddressStanding,
                askedAt: Date?, lapsesOn: Day?, confirmedAt: Date?
            ) in
            RosterAddress(
                email: email, emailKey: emailKey, name: name, facility: facility, standing: standing,
                askedAt: askedAt, lapsesOn: lapsesOn, confirmedAt: confirmedAt)
        }
    }
}
