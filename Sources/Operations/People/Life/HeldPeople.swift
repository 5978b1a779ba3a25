import Postgres
import Registry
import Storage

/// The people of an act, held until it ends: nobody else changes them or the rights at their facilities meanwhile, and
/// whoever asks is allowed to do it to every one of them.
///
/// Facilities are held first, then accounts, and only then anybody is looked at: of two administrators who revoke each
/// other at the same moment the second finds that they are none any more.
struct HeldPeople {
    /// In the order of their ids.
    let people: [AccountStanding]
    let authority: Authority
    let active: ActiveForms

    var accounts: [Int64] { people.map(\.account) }

    /// - Parameter facilities: those that the act speaks of beside the ones where its people work.
    static func hold(
        _ references: [AccountReference], and facilities: [Int64] = [], for verb: AccountVerb, reach: Reach,
        _ service: Service, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> HeldPeople {
        let accounts = try find(references, reach, tx, scope)
        let (asking, own) = reach.asking
        let all = Set(accounts + asking).sorted()
        let held = try Set(HoldRows.workplaces(of: all, tx, scope.network) + facilities + own)
        try HoldRows.facilities(held.sorted(), tx)
        try HoldRows.accounts(all, tx, scope)

        let standings = try AccountStanding.list(all, tx, scope.network)
        guard standings.allSatisfy({ $0.affiliations.allSatisfy { held.contains($0.facility) } }) else {
            // Somebody came to another facility between the look and the lock.
            throw Refusal.busy
        }
        let active = try service.forms.current(tx, scope.network)
        let people = standings.filter { accounts.contains($0.account) }
        let authority = Authority(
            reach: reach, policy: active.definition.accountPolicy,
            administrator: standings.first { asking.contains($0.account) })
        if let objection = authority.objection(to: verb, about: people) {
            throw Refusal(.notAllowed, objection)
        }
        return HeldPeople(people: people, authority: authority, active: active)
    }

    /// Decides about each of them, and refuses the act as a whole, person by person, when it cannot be done to all.
    func decide<Decision>(
        _ decision: (AccountStanding) throws(LifeRefusal) -> Decision
    ) throws(Refusal) -> [Decision] {
        var decisions: [Decision] = []
        var refusals: [LifeRefusal] = []
        for person in people {
            do {
                decisions.append(try decision(person))
            } catch {
                refusals.append(error)
            }
        }
        guard refusals.isEmpty else { throw Refusal(refusals) }
        return decisions
    }

    /// For a decision that only asks for a state.
    func requireState(
        _ step: (AccountStanding) throws(TransitionRefused<AccountState>) -> AccountState
    ) throws(Refusal) {
        _ = try decide { person throws(LifeRefusal) in
            do throws(TransitionRefused<AccountState>) {
                return try step(person)
            } catch {
                throw LifeRefusal(person, error.reason)
            }
        }
    }

    private static func find(
        _ references: [AccountReference], _ reach: Reach, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> [Int64] {
        guard !references.isEmpty else {
            throw Refusal(
                .usage, Bilingual(ja: "どなたのアカウントかを指定してください。", en: "Say whose account it is."))
        }
        var ids: [Int64] = []
        var keys: [String] = []
        for reference in references {
            switch reference {
            case .id(let id): ids.append(id)
            case .address(let address): keys.append(address.key)
            }
        }
        let found = try HoldRows.find(ids: ids, emailKeys: keys, tx, scope.network)
        let missing = references.filter { reference in
            switch reference {
            case .id(let id): !found.contains { $0.id == id }
            case .address(let address): !found.contains { $0.emailKey == address.key }
            }
        }
        guard missing.isEmpty else {
            // An administrator is not told who is known elsewhere.
            if case .facility = reach { throw Refusal(.notAllowed, Authority.notYours) }
            throw Refusal(
                .notFound,
                Bilingual(ja: "登録のない方が含まれています。", en: "Somebody among them is not known."),
                remedy: Bilingual(ja: "account list で確認してください。", en: "See account list."),
                details: missing.map { Bilingual(ja: $0.text, en: $0.text) })
        }
        return found.map(\.id)
    }
}

extension Reach {
    /// The account and facility of whoever asks, when it is an administrator.
    fileprivate var asking: (accounts: [Int64], facilities: [Int64]) {
        switch self {
        case .network: ([], [])
        case .facility(let facility, let administrator): ([administrator], [facility])
        }
    }
}

extension Refusal {
    /// What cannot be done to some of them is done to nobody.
    init(_ refusals: [LifeRefusal]) {
        self.init(
            .notAllowed,
            Bilingual(
                ja: "行えない方が含まれているため、何も変更していません。",
                en: "It cannot be done to everybody among them; nothing was changed."),
            details: refusals.map {
                Bilingual(ja: "\($0.name)：\($0.reason.ja)", en: "\($0.name): \($0.reason.en)")
            })
    }

    static func requireReason(_ reason: String) throws(Refusal) {
        guard !reason.isEmpty else {
            throw Refusal(
                .usage, Bilingual(ja: "理由を書いてください。", en: "A reason is needed."),
                remedy: Bilingual(ja: "--reason で指定します。", en: "Give it with --reason."))
        }
    }
}
