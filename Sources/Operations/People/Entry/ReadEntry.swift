import FoundationEssentials
import Postgres
import Registry
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

/// What is held about a person.
package struct ReadEntry: Operation {
    package let accountID: Int64

    package init(of accountID: Int64) {
        self.accountID = accountID
    }

    package func run(_ service: Service, _ request: Request) async throws -> MyEntry? {
        try await service.database.read(request.network) { tx, network in
            try MyEntry.load(accountID, at: request.asOf, tx, network)
        }
    }
}

/// The entry of whoever holds a session's token.
package struct ReadOwnEntry: Operation {
    package let token: String

    package init(token: String) {
        self.token = token
    }

    package func run(_ service: Service, _ request: Request) async throws -> Seen<MyEntry>? {
        try await service.seen(token, request) { visitor, tx, network in
            try MyEntry.load(visitor.accountID, at: request.asOf, tx, network)
        }
    }
}
