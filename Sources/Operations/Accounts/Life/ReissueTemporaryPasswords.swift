import Postgres
package import Registry
import Secrets
import Storage

/// A new temporary password for each of these people, by mail; the old one is revoked, and its mail withdrawn if nobody has
/// begun to send it (A1).
package struct ReissueTemporaryPasswords: Sendable {
    package let people: [AccountReference]
    /// Whether people who have activated begin anew: their own password counts no more, and their sessions end.
    package let resetsOwnPassword: Bool
    package let reason: String
    package let reach: Reach

    package init(_ people: [AccountReference], resetsOwnPassword: Bool = false, reason: String, reach: Reach) {
        self.people = people
        self.resetsOwnPassword = resetsOwnPassword
        self.reason = reason
        self.reach = reach
    }

    package func run(_ service: Service, _ request: Request) async throws -> LifeFacts {
        if resetsOwnPassword, case .facility = reach { throw Refusal.resetByAdministrator }
        return try await LifeAct.perform(.reissue, people, reach: reach, reason: reason, service, request) {
            act, tx, scope in
            let reset = try act.clearTheWay(resetsOwnPassword: resetsOwnPassword, tx, scope)
            try act.record(tx, scope)
            let lapsesOn = act.lapsesOn
            let issuing = IssueTemporaryPasswords(
                keys: service.keys, random: service.random, network: scope.network.id, lapsesOn: lapsesOn)
            let ids = try Outbox.drawIDs(act.people.count, tx)
            let issued = zip(act.people, ids).map { issuing.draw(for: $0.account, mail: $1) }
            try TemporaryPasswordRecord.issue(issued.map(\.issue), lapsesOn: lapsesOn, tx, scope)
            let mails = zip(ids, zip(act.people, issued)).map { id, passed in
                let (person, issued) = passed
                return mail(
                    id, to: person, issued.sealed, lapsesOn, beginsAnew: reset.contains(person.account))
            }
            try Outbox.write(
                mails, version: act.held.active.version, domain: service.links.host, tx, scope)
            return LifeFacts(
                verb: .reissue, accounts: act.accounts, mails: mails.count, lapsesOn: lapsesOn)
        }
    }

    private func mail(
        _ id: Int64, to person: AccountStanding, _ sealed: OutgoingMail.Sealed, _ lapsesOn: Day,
        beginsAnew: Bool
    ) -> OutgoingMail {
        OutgoingMail(
            id: id, kind: .temporaryPasswordReissued, recipient: person.email,
            recipientName: person.name, facilityID: person.affiliations.first?.facility,
            accountID: person.account,
            variables: [
                "name": .text(person.name), "facility": .text(LifeAct.address(person)),
                "address": .text(person.email), "lapsesOn": .text(lapsesOn.adding(days: -1).japanese),
                "beginsAnew": .flag(beginsAnew),
            ], sealed: sealed)
    }
}

extension LifeAct {
    /// The first day on which a temporary password that is issued today no longer works. Closed days do not count.
    var lapsesOn: Day {
        followUp.calendar.day(
            after: request.today,
            openDays: held.active.definition.temporaryPassword.lapsesAfterOpenDays
        ).adding(days: 1)
    }

    /// Whatever these people could activate or sign in with counts no more, before new passwords are issued. Returns who
    /// begins anew.
    func clearTheWay(
        resetsOwnPassword: Bool, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> [Int64] {
        let resets = try held.decide { person throws(LifeRefusal) in
            (person.account, try Reissue.resets(person, resetsOwnPassword: resetsOwnPassword))
        }
        let reset = resets.filter(\.1).map(\.0)
        if !reset.isEmpty {
            try ChangeStates.reset(reset, tx, scope)
        }
        try TemporaryPasswordRecord.revoke(of: accounts, tx, scope)
        try WithdrawMail.temporaryPasswords(of: accounts, tx, scope)
        return reset
    }
}

extension Refusal {
    static let resetByAdministrator = Refusal(
        .notAllowed,
        Bilingual(
            ja: "ご自身のパスワードのやり直しは、ご本人がログイン画面から行うか、事務局が行います。",
            en: "An own password is reset by the person on the sign-in page, or by the secretariat."))
}
