import Postgres
import Registry

package enum StatusTokens {
    /// The tokens of the links to applications, by receipt number.
    package static func sent(in database: TestDatabase) async throws -> [String: String] {
        try await LinkTokens.sent(.applicationReceived, by: "variables ->> 'receipt'", in: database)
    }
}
