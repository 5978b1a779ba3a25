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
        Migration(number: 3, name: "audit", sql: PackageResources.V0003__audit_sql),
        Migration(number: 4, name: "facilities", sql: PackageResources.V0004__facilities_sql),
        Migration(number: 5, name: "people", sql: PackageResources.V0005__people_sql),
        Migration(number: 6, name: "administrators", sql: PackageResources.V0006__administrators_sql),
        Migration(number: 7, name: "applications", sql: PackageResources.V0007__applications_sql),
        Migration(number: 8, name: "channels", sql: PackageResources.V0008__channels_sql),
        Migration(number: 9, name: "mail", sql: PackageResources.V0009__mail_sql),
        Migration(number: 10, name: "consents", sql: PackageResources.V0010__consents_sql),
        Migration(number: 11, name: "credentials", sql: PackageResources.V0011__credentials_sql),
        Migration(number: 12, name: "two_sides", sql: PackageResources.V0012__two_sides_sql),
        Migration(number: 13, name: "following", sql: PackageResources.V0013__following_sql),
        Migration(number: 14, name: "work_list", sql: PackageResources.V0014__work_list_sql),
        Migration(number: 15, name: "purge", sql: PackageResources.V0015__purge_sql),
        Migration(number: 16, name: "reminders", sql: PackageResources.V0016__reminders_sql),
    ]

    var text: String { String(decoding: sql, as: UTF8.self) }
}
