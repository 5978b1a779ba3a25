import Postgres
package import Registry
import Secrets
import Storage

/// A new own password on its way to being set: judged, compared with earlier ones, hashed, and put in its place (A3).
struct NewOwnPassword: Sendable {
    let text: String
    let repeated: String

    /// How many of the newest passwords may not come again.
    static let remembered = 5

    /// What it is judged by.
    struct Situation: Sendable {
        let person: ActivationCandidate
        let definition: NetworkDefinition
        let version: Int
        /// The newest first: the first one is in use.
        let hashes: [OwnPasswordHash]

        static func load(
            account: Int64, _ service: Service, _ tx: borrowing Transaction, _ network: NetworkScope
        ) throws -> Situation? {
            guard let person = try ActivationCandidate.find(account: account, tx, network) else { return nil }
            let active = try service.forms.current(tx, network)
            let hashes = try OwnPasswords.newest(remembered, ofAccount: account, tx, network)
            return Situation(
                person: person, definition: active.definition, version: active.version,
                hashes: hashes.compactMap(OwnPasswordHash.init(phc:)))
        }
    }

    /// What speaks against it before anything is hashed. `changeAfterMonths` is meant only where nothing does.
    func judge(_ situation: Situation) -> (objections: [PasswordChangeObjection], changeAfterMonths: Int?) {
        var objections: [PasswordChangeObjection] = []
        if text != repeated { objections.append(.passwordsDiffer) }
        switch situation.definition.passwordRule.verdict(for: text, personal: situation.person.personalTexts) {
        case .accepted(let months): return (objections, months)
        case .refused(let reasons): return (objections + reasons.map(PasswordChangeObjection.password), nil)
        }
    }

    /// Whether it was used before. One hash for each that is remembered.
    func wasUsed(among hashes: some Sequence<OwnPasswordHash> & Sendable, _ hasher: PasswordHasher) async
        -> Bool
    {
        for hash in hashes where await hasher.verify(text, against: hash) { return true }
        return false
    }

    /// Sets it: every session and link of the account ends, the lock opens, and the person is told by mail.
    func set(
        _ hash: OwnPasswordHash, changeAfterMonths months: Int?, _ situation: Situation, _ service: Service,
        _ request: Request, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let account = situation.person.accountID
        try OwnPasswords.set(
            phc: hash.phc, changeDueOn: months.map { request.today.adding(months: $0) }, ofAccount: account, tx,
            scope)
        _ = try SessionRows.end(ofAccount: account, tx, scope)
        _ = try PasswordLinkRecord.close(ofAccount: account, tx, scope)
        try SignInLock.clear(account, tx, scope.network)
        let mail = OutgoingMail(
            id: try Outbox.drawID(tx), kind: .passwordChanged, recipient: situation.person.email,
            recipientName: situation.person.name, accountID: account,
            variables: [
                "name": .text(situation.person.name), "changedAt": .text(request.asOf.clockTimeInJapan),
            ])
        try Outbox.write([mail], version: situation.version, domain: service.links.host, tx, scope)
    }
}

/// What speaks against a change of the password.
package enum PasswordChangeObjection: Sendable, Hashable {
    /// The password in use is another, or the account is locked after too many tries.
    case currentRefused
    case passwordsDiffer
    case password(PasswordObjection)
}
