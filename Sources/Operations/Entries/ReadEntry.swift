package import Storage

/// Everything that is held about a person here, for their own eyes.
package struct MyEntry: Sendable {
    package let record: EntryRecord
    package let affiliations: [AffiliationRecord]
    package let consents: [ConsentRecord]
    package let sessions: [OpenSession]

    package init(
        record: EntryRecord, affiliations: [AffiliationRecord], consents: [ConsentRecord],
        sessions: [OpenSession]
    ) {
        self.record = record
        self.affiliations = affiliations
        self.consents = consents
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
                sessions: try OpenSession.list(ofAccount: account, at: request.asOf, tx, network))
        }
    }
}
