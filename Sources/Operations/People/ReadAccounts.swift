import Registry
package import Storage

extension Service {
    package func accounts(of network: String, _ filter: AccountRecord.Filter) async throws -> [AccountRecord] {
        try await database.read(network) { tx, scope in try AccountRecord.list(filter, tx, scope) }
    }

    /// By address or by id.
    package func account(_ reference: String, in network: String) async throws -> AccountRecord {
        var filter = AccountRecord.Filter()
        switch try AccountReference(reference) {
        case .id(let id): filter.id = id
        case .address(let address): filter.emailKey = address.key
        }
        guard let account = try await accounts(of: network, filter).last else {
            throw Refusal.noSuchAccount(reference)
        }
        return account
    }

    /// One person with what happened to them and what is open at MCS about them.
    package func dossier(ofAccount reference: String, in network: String) async throws -> AccountDossier {
        let account = try await account(reference, in: network)
        return try await database.read(network) { tx, scope in
            AccountDossier(
                account: account, mcsOptions: try MCSOptions.stated(by: account.id, tx, scope),
                work: try WorkLine.list(.init(account: account.id), tx, scope),
                history: try AccountMeasure.list(of: account.id, tx, scope),
                rosterChanges: try RosterChange.list(of: account.id, tx, scope))
        }
    }
}

/// A person with what happened to them after their registration, the latest first, and what is open at MCS about them.
package struct AccountDossier: Sendable, Encodable {
    package let account: AccountRecord
    /// Nil while the person has said nothing.
    package let mcsOptions: MCSOptions?
    package let work: [WorkLine]
    package let history: [AccountMeasure]
    /// What approved applications did about them, the latest first.
    package let rosterChanges: [RosterChange]

    private enum Additions: String, CodingKey {
        case mcsOptions
        case work
        case history
        case rosterChanges
    }

    /// The account's own fields, and the rest beside them.
    package func encode(to encoder: any Encoder) throws {
        try account.encode(to: encoder)
        var additions = encoder.container(keyedBy: Additions.self)
        try additions.encodeIfPresent(mcsOptions, forKey: .mcsOptions)
        try additions.encode(work, forKey: .work)
        try additions.encode(history, forKey: .history)
        try additions.encode(rosterChanges, forKey: .rosterChanges)
    }
}

extension Refusal {
    static func noSuchAccount(_ reference: String) -> Refusal {
        Refusal(
            .notFound,
            Bilingual(ja: "「\(reference)」というアカウントはありません。", en: "There is no account “\(reference)”."),
            remedy: Bilingual(ja: "account list で確認してください。", en: "See account list."))
    }
}
