import Postgres
package import Registry
import Storage

/// Lifts the lock after wrong tries before its time (A4), when a clerk knows who called.
package struct UnlockAccounts: Operation {
    package let people: [AccountReference]
    package let reason: String
    package let reach: Reach

    package init(_ people: [AccountReference], reason: String, reach: Reach) {
        self.people = people
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> LifeFacts {
        try await LifeAct.perform(.unlock, people, reach: reach, reason: reason, service, request) {
            act, tx, scope in
            let unlocked = try Set(SignInLock.lift(act.accounts, tx, scope))
            _ = try act.held.decide { person throws(LifeRefusal) in
                guard unlocked.contains(person.account) else {
                    throw LifeRefusal(person, Bilingual(ja: "ロックされていません。", en: "Their account is not locked."))
                }
            }
            try act.record(tx, scope)
            let mails = try zip(act.people, Outbox.drawIDs(act.people.count, tx)).map { person, id in
                OutgoingMail(
                    id: id, kind: .accountUnlocked, recipient: person.email, recipientName: person.name,
                    facilityID: person.affiliations.first?.facility, accountID: person.account,
                    variables: ["name": .text(person.name), "facility": .text(LifeAct.address(person))])
            }
            try Outbox.write(
                mails, version: act.held.active.version, domain: service.links.host, tx, scope)
            return LifeFacts(verb: .unlock, accounts: act.accounts, mails: mails.count)
        }
    }
}
