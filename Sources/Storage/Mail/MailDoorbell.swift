package import Postgres

/// Wakes a dispatcher when mail is written (`LISTEN`), on a connection of its own. What is missed is found by looking.
package struct MailDoorbell: Sendable {
    private let connection: Connection

    package static func listen(_ configuration: Configuration) async throws(PostgresError) -> MailDoorbell {
        let connection = try await Connection.open(configuration)
        try await connection.listen("madoguchi_mail")
        return MailDoorbell(connection: connection)
    }

    /// Returns when mail was written, or after `timeout`.
    package func wait(atMost timeout: Duration) async throws(PostgresError) {
        _ = try await connection.nextNotification(timeout: timeout)
    }

    package func close() async {
        await connection.close()
    }
}
