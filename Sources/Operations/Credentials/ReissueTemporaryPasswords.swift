import Postgres
package import Registry
import Secrets
import Storage

/// A new temporary password for each of these people, by mail; the old one is revoked, and its mail withdrawn if nobody has
/// begun to send it (A1).
package struct ReissueTemporaryPasswords: Operation {
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
            let lapsesOn = try act.held.active.definition.passwordLapse(issuedOn: request.today)
            let mails = try MailNewPasswords(
                people: act.people, lapsesOn: lapsesOn, reset: Set(reset), version: act.held.active.version,
                service: service
            ).run(tx, scope)
            return LifeFacts(verb: .reissue, accounts: act.accounts, mails: mails, lapsesOn: lapsesOn)
        }
    }
}

extension LifeAct {
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
            try AccountActivation.reset(reset, tx, scope)
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
