import Registry

package enum ConfirmationTokens {
    /// The tokens of the test mails, by address.
    package static func sent(in database: TestDatabase) async throws -> [String: String] {
        try await LinkTokens.sent(.addressConfirmation, in: database)
    }
}
