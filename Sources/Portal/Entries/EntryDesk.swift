package import Operations

/// What the page about one's own entry asks of the service.
package struct EntryDesk: Sendable {
    package var entry: @Sendable (_ network: String, _ account: Int64) async throws -> MyEntry?
    package var askForCorrection: @Sendable (_ network: String, AskForCorrection) async throws -> Void

    package init(
        entry: @escaping @Sendable (String, Int64) async throws -> MyEntry?,
        askForCorrection: @escaping @Sendable (String, AskForCorrection) async throws -> Void
    ) {
        self.entry = entry
        self.askForCorrection = askForCorrection
    }
}
