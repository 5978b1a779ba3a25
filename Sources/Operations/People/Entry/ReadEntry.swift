import FoundationEssentials
import Postgres
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

extension MyEntry {
    fileprivate static func load(
        _ account: Int64, at now: Date, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> MyEntry? {
        let (record, affiliations, consents, notices, sessions) = try tx.read(
            EntryRecord.find(account, network), AffiliationRecord.list(ofAccount: account, network),
            ConsentRecord.list(ofAccount: account, network), ShownNotice.list(ofAccount: account, network),
            OpenSession.list(ofAccount: account, at: now, network))
        return record.map {
            MyEntry(
                record: $0, affiliations: affiliations, consents: consents, notices: notices,
                sessions: sessions)
        }
    }
}

extension Service {
    package func entry(of account: Int64, _ request: Request) async throws -> MyEntry? {
        try await database.read(request.network) { tx, network in
            try MyEntry.load(account, at: request.asOf, tx, network)
        }
    }

    /// The entry of whoever holds a session's token.
    package func ownEntry(_ token: String, _ request: Request) async throws -> Seen<MyEntry>? {
        try await seen(token, request) { visitor, tx, network in
            try MyEntry.load(visitor.accountID, at: request.asOf, tx, network)
        }
    }

    /// The wording of a privacy notice that somebody was shown; nil for one that they were not.
    ///
    /// - Parameter networkVersion: of the forms in which it stood.
    package func notice(
        shownTo account: Int64, networkVersion: Int, in network: String
    ) async throws -> NetworkDefinition.PrivacyNotice? {
        try await database.read(network) { tx, scope in
            let shown = try tx.read(ShownNotice.list(ofAccount: account, scope))
            guard shown.contains(where: { $0.networkVersion == networkVersion }) else { return nil }
            return try forms.version(networkVersion, tx, scope).definition.privacyNotice
        }
    }
}
