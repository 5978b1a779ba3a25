import FoundationEssentials
import Postgres
package import Registry
import Secrets
package import Storage

/// Temporary passwords on paper (A1, A5): drawn first and printed, then issued in one act. Whatever goes wrong before the
/// act leaves the old passwords as they are; the new ones are in clear in this process and on the paper, and nowhere else.
package struct IssueLetters: Sendable {
    /// Who gets a letter.
    package enum Recipients: Sendable {
        case people([AccountReference])
        /// Everybody of a facility who has not activated yet.
        case facility(Int64)
    }

    package let recipients: Recipients
    package let resetsOwnPassword: Bool
    package let reason: String
    package let reach: Reach

    package init(_ recipients: Recipients, resetsOwnPassword: Bool = false, reason: String, reach: Reach) {
        self.recipients = recipients
        self.resetsOwnPassword = resetsOwnPassword
        self.reason = reason
        self.reach = reach
    }

    /// Passwords that were drawn and are not issued yet. Not to be written down anywhere but on the letters.
    package struct Drawn: Sendable {
        /// In the order of the letters, with the temporary passwords in clear.
        package let people: [(account: AccountRecord, password: String)]
        package let definition: NetworkDefinition
        /// The first day on which they no longer work.
        package let lapsesOn: Day
        package let activationURL: String
        package let checkURL: String
        fileprivate let issues: [TemporaryPasswordRecord.Issue]

        /// Says which passwords these are without saying what they are: a repetition of the act can tell.
        fileprivate var mark: String {
            Hexadecimal.encode(sha256(issues.sorted { $0.accountID < $1.accountID }.flatMap(\.digest)))
        }
    }

    /// The first half: whom it is about, and a password for each.
    package func draw(_ service: Service, _ request: Request) async throws -> Drawn {
        try Refusal.requireReason(reason)
        return try await service.database.read(request.network) { tx, network in
            let accounts = try find(tx, network)
            let definition = try service.forms.current(tx, network).definition
            let drawn = accounts.map { account in
                let password = TemporaryPassword.generate(service.random)
                let digest = service.keys.digest(
                    password,
                    context: SecretContext.temporaryPassword(network: network.id, account: account.id))
                return (
                    (account: account, password: password.text),
                    TemporaryPasswordRecord.Issue(
                        accountID: account.id, keyID: digest.keyID, digest: digest.bytes)
                )
            }
            return Drawn(
                people: drawn.map(\.0), definition: definition,
                lapsesOn: try definition.passwordLapse(issuedOn: request.today),
                activationURL: service.links.activation(definition.code),
                checkURL: service.links.senders(definition.code), issues: drawn.map(\.1))
        }
    }

    /// The second half: the letters are ready, and their passwords count from now on.
    package func issue(_ drawn: Drawn, _ service: Service, _ request: Request) async throws -> LifeFacts {
        let facts = try await LifeAct.perform(
            .letter, drawn.people.map { .id($0.account.id) }, reach: reach, reason: reason, service, request
        ) { act, tx, scope in
            _ = try act.clearTheWay(resetsOwnPassword: resetsOwnPassword, tx, scope)
            try act.record(tx, scope)
            try TemporaryPasswordRecord.issue(drawn.issues, lapsesOn: drawn.lapsesOn, tx, scope)
            return LifeFacts(
                verb: .letter, accounts: act.accounts, lapsesOn: drawn.lapsesOn, passwords: drawn.mark)
        }
        guard facts.passwords == drawn.mark else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "この操作はすでに済んでいて、そのときの通知書のパスワードが有効です。いま作った通知書は使えません。",
                    en: "This was done before; the passwords of the letters of that time are valid, not these."),
                remedy: Bilingual(
                    ja: "そのときの通知書がなければ、--request-id を付けずにもう一度発行してください。",
                    en: "If those letters are lost, issue new ones without --request-id."))
        }
        return facts
    }

    private func find(
        _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> [AccountRecord] {
        let found: [AccountRecord]
        switch recipients {
        case .facility(let id):
            guard try !FacilityRecord.list(id: id, tx, network).isEmpty else {
                throw Refusal.noSuchFacility(id)
            }
            found = try AccountRecord.list(.init(facility: id, state: .registered), tx, network)
        case .people(let references):
            found = try references.map { reference in
                var filter = AccountRecord.Filter()
                switch reference {
                case .id(let id): filter.id = id
                case .address(let address): filter.emailKey = address.key
                }
                guard let account = try AccountRecord.list(filter, tx, network).last else {
                    throw Refusal.noSuchAccount(reference.text)
                }
                return account
            }
        }
        guard !found.isEmpty else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "本登録がまだの方はいません。", en: "Nobody there has still to activate their account."),
                remedy: Bilingual(ja: "account list で確認してください。", en: "See account list."))
        }
        var seen: Set<Int64> = []
        return found.filter { seen.insert($0.id).inserted }
    }
}
