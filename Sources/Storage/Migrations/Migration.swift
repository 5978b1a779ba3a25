/// One numbered step of the schema: `sql/V0001__networks.sql`, carried in the program.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    package let sql: [UInt8]

    package init(number: Int, name: String, sql: [UInt8]) {
        self.number = number
        self.name = name
        self.sql = sql
    }

    /// Every migration, in order. A test holds the list to the files in `sql/`.
    package static let all: [Migration] = [
        Migration(number: 1, name: "networks", sql: PackageResources.V0001__networks_sql),
        Migration(number: 2, name: "evidence", sql: PackageResources.V0002__evidence_sql),
        Migration(number: 3, name: "mcs_tasks", sql: PackageResources.V0003__mcs_tasks_sql),
        Migration(
            number: 4, name: "facilities_and_accounts", sql: PackageResources.V0004__facilities_and_accounts_sql
        ),
        Migration(number: 5, name: "groups", sql: PackageResources.V0005__groups_sql),
        Migration(number: 6, name: "applications", sql: PackageResources.V0006__applications_sql),
        Migration(number: 7, name: "credentials", sql: PackageResources.V0007__credentials_sql),
        Migration(number: 8, name: "mail", sql: PackageResources.V0008__mail_sql),
        Migration(number: 9, name: "reminders", sql: PackageResources.V0009__reminders_sql),
        Migration(number: 10, name: "channels", sql: PackageResources.V0010__channels_sql),
        Migration(number: 11, name: "office", sql: PackageResources.V0011__office_sql),
        Migration(number: 12, name: "lifecycle", sql: PackageResources.V0012__lifecycle_sql),
        Migration(number: 13, name: "sessions", sql: PackageResources.V0013__sessions_sql),
        Migration(
            number: 14, name: "address_confirmation", sql: PackageResources.V0014__address_confirmation_sql),
        Migration(number: 15, name: "portal_intake", sql: PackageResources.V0015__portal_intake_sql),
        Migration(number: 16, name: "facility_desk", sql: PackageResources.V0016__facility_desk_sql),
        Migration(number: 17, name: "own_entry", sql: PackageResources.V0017__own_entry_sql),
        Migration(number: 18, name: "consent_evidence", sql: PackageResources.V0018__consent_evidence_sql),
        Migration(number: 19, name: "consent_requests", sql: PackageResources.V0019__consent_requests_sql),
        Migration(
            number: 20, name: "audit_once_per_statement",
            sql: PackageResources.V0020__audit_once_per_statement_sql),
        Migration(
            number: 21, name: "facility_statements", sql: PackageResources.V0021__facility_statements_sql),
        Migration(
            number: 22, name: "consent_reminders", sql: PackageResources.V0022__consent_reminders_sql),
        Migration(number: 23, name: "quick_pages", sql: PackageResources.V0023__quick_pages_sql),
    ]

    var text: String { String(decoding: sql, as: UTF8.self) }
}
