/// How to reach the database, and what every session is like.
package struct Configuration: Sendable {
    /// libpq's connection string, `key=value` pairs or a `postgresql://` address. What it leaves out comes from
    /// the `PG…` environment variables and the password file, except `PGOPTIONS`.
    package var conninfo: String
    /// Shown in `pg_stat_activity`.
    package var applicationName: String
    package var connectTimeout: Duration
    /// How long one statement, or one piece of a COPY, may stay without an answer: the program's own deadline,
    /// since a half-open peer defeats keep-alives and statement timeouts alike. The connection is then closed.
    package var queryDeadline: Duration
    /// Session settings over the standard ones.
    package var settings: [String: String]
    /// Called with the text of every statement as it is sent, `BEGIN`, `COMMIT` and `COPY` included, on the
    /// connection's own thread. Values are never in it.
    package var observe: (@Sendable (String) -> Void)?

    package init(
        _ conninfo: String, applicationName: String = "madoguchi", connectTimeout: Duration = .seconds(10),
        queryDeadline: Duration = .seconds(60), settings: [String: String] = [:],
        observe: (@Sendable (String) -> Void)? = nil
    ) {
        self.conninfo = conninfo
        self.applicationName = applicationName
        self.connectTimeout = connectTimeout
        self.queryDeadline = queryDeadline
        self.settings = settings
        self.observe = observe
    }

    /// What decoding relies on, whatever a role or a database has been given.
    private static let standardSettings = [
        "bytea_output": "hex",
        "datestyle": "ISO",
        "extra_float_digits": "1",
        "intervalstyle": "iso_8601",
        "standard_conforming_strings": "on",
        "timezone": "UTC",
        // Notices are not read; the server need not send them.
        "client_min_messages": "warning",
        // So that a statement whose program was killed lets its locks go.
        "client_connection_check_interval": "500",
    ]

    /// The settings as the server's command line takes them.
    var options: String {
        Self.standardSettings.merging(settings) { _, own in own }
            .sorted { $0.key < $1.key }
            .map { "-c \(Self.escaped($0.key))=\(Self.escaped($0.value))" }
            .joined(separator: " ")
    }

    private static func escaped(_ word: String) -> String {
        word.reduce(into: "") { escaped, character in
            if character == "\\" || character.isWhitespace { escaped.append("\\") }
            escaped.append(character)
        }
    }
}

/// Printing a configuration does not show the connection string, which can hold a password.
extension Configuration: CustomStringConvertible {
    package var description: String { "database configuration of \(applicationName)" }
}
