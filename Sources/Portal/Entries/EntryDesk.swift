package import Operations
package import Registry
package import Storage

/// What the page about one's own entry asks of the service.
package struct EntryDesk: Sendable {
    package var entry: @Sendable (_ network: String, _ account: Int64) async throws -> MyEntry?
    /// Of whoever holds a session's token; nil where nobody does any more.
    package var ownEntry: @Sendable (_ network: String, _ token: String) async throws -> Seen<MyEntry>?
    package var askForCorrection: @Sendable (_ network: String, AskForCorrection) async throws -> Void
    package var correct: @Sendable (_ network: String, CorrectOwnEntry) async throws -> CorrectOwnEntry.Outcome
    package var stateOptions: @Sendable (_ network: String, StateMCSOptions) async throws -> Void
    package var askForAddress:
        @Sendable (_ network: String, AskForAddress) async throws -> AskForAddress.Outcome
    package var confirmAddress:
        @Sendable (_ network: String, ConfirmNewAddress) async throws -> ConfirmNewAddress.Outcome
    /// A privacy notice that the person was shown, by the version of the network's forms.
    package var notice:
        @Sendable (_ network: String, _ account: Int64, _ version: Int) async throws ->
            NetworkDefinition.PrivacyNotice?
    package var history: @Sendable (_ network: String, _ account: Int64) async throws -> [AuditEvent]

    package init(
        entry: @escaping @Sendable (String, Int64) async throws -> MyEntry?,
        ownEntry: @escaping @Sendable (String, String) async throws -> Seen<MyEntry>?,
        askForCorrection: @escaping @Sendable (String, AskForCorrection) async throws -> Void,
        correct: @escaping @Sendable (String, CorrectOwnEntry) async throws -> CorrectOwnEntry.Outcome,
        stateOptions: @escaping @Sendable (String, StateMCSOptions) async throws -> Void,
        askForAddress: @escaping @Sendable (String, AskForAddress) async throws -> AskForAddress.Outcome,
        confirmAddress:
            @escaping @Sendable (String, ConfirmNewAddress) async throws -> ConfirmNewAddress.Outcome,
        notice: @escaping @Sendable (String, Int64, Int) async throws -> NetworkDefinition.PrivacyNotice?,
        history: @escaping @Sendable (String, Int64) async throws -> [AuditEvent]
    ) {
        self.entry = entry
        self.ownEntry = ownEntry
        self.askForCorrection = askForCorrection
        self.correct = correct
        self.stateOptions = stateOptions
        self.askForAddress = askForAddress
        self.confirmAddress = confirmAddress
        self.notice = notice
        self.history = history
    }
}
