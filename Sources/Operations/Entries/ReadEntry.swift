package import Registry
package import Storage

/// Everything that is held about a person here, for their own eyes.
package struct MyEntry: Sendable {
    package let record: EntryRecord
    package let affiliations: [AffiliationRecord]
    package let consents: [ConsentRecord]
    /// The privacy notices that they were shown (J10).
    package let notices: [ShownNotice]
    package let sessions: [OpenSession]

    package init(
        record: EntryRecord, affiliations: [AffiliationRecord], consents: [ConsentRecord],
        notices: [ShownNotice], sessions: [OpenSession]
    ) {
        self.record = record
        self.affiliations = affiliations
        self.consents = consents
        self.notices = notices
        self.sessions = sessions
    }
}

extension Service {
    package func entry(of account: Int64, _ request: Request) async throws -> MyEntry? {
        try await database.read(request.network) { tx, network in
            guard let record = try EntryRecord.find(account, tx, network) else { return nil }
            return MyEntry(
                record: record, affiliations: try AffiliationRecord.list(ofAccount: account, tx, network),
                consents: try ConsentRecord.list(ofAccount: account, tx, network),
                notices: try ShownNotice.list(ofAccount: account, tx, network),
                sessions: try OpenSession.list(ofAccount: account, at: request.asOf, tx, network))
        }
    }

    /// The wording of a privacy notice that somebody was shown; nil for one that they were not.
    ///
    /// - Parameter networkVersion: of the forms in which it stood.
    package func notice(
        shownTo account: Int64, networkVersion: Int, in network: String
    ) async throws -> NetworkDefinition.PrivacyNotice? {
        try await database.read(network) { tx, scope in
            let shown = try ShownNotice.list(ofAccount: account, tx, scope)
            guard shown.contains(where: { $0.networkVersion == networkVersion }) else { return nil }
            return try forms.version(networkVersion, tx, scope).definition.privacyNotice
        }
    }
}
