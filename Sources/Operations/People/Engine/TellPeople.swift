import Postgres
import Registry
import Secrets
import Storage

/// The mails of a change, and the temporary passwords that go with some of them. Each is made when its turn has come, and
/// none is kept.
struct TellPeople {
    let consequences: Consequences
    let application: Int64?
    let active: ActiveForms
    let service: Service

    /// Returns how many mails it wrote.
    ///
    /// - Parameter lapsesOn: the first day on which the temporary passwords no longer work.
    func run(lapsesOn: Day, _ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        try tell(lapsesOn: lapsesOn, tx, scope) + reissue(lapsesOn: lapsesOn, tx, scope)
    }

    private func tell(lapsesOn: Day, _ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        let (newcomers, invited) = (consequences.newcomers, consequences.invited)
        let count = newcomers.count + invited.count + consequences.notices.count
        guard count > 0 else { return 0 }
        let names = try facilityNames(tx, scope)
        var ids = try Outbox.drawIDs(count, tx)[...]
        let issuing = IssueTemporaryPasswords(
            keys: service.keys, random: service.random, network: scope.network.id)
        var issues: [TemporaryPasswordRecord.Issue] = []
        issues.reserveCapacity(newcomers.count)
        let mails = try Outbox.stream(version: active.version, domain: service.links.host, tx, scope) { write in
            for newcomer in newcomers {
                let id = ids.removeFirst()
                let issued = issuing.draw(for: newcomer.account, mail: id)
                issues.append(issued.issue)
                let variables: [String: MailValue] = [
                    "address": .text(newcomer.values.email),
                    "lapsesOn": .text(lapsesOn.adding(days: -1).japanese),
                ]
                try write(
                    mail(
                        id, .temporaryPassword, to: newcomer, at: newcomer.facility, names, variables,
                        issued.sealed))
            }
            for newcomer in invited {
                try write(
                    mail(ids.removeFirst(), .roomInvitation, to: newcomer, at: newcomer.administers, names, [:])
                )
            }
            for notice in consequences.notices { try write(mail(ids.removeFirst(), notice)) }
        }
        if !issues.isEmpty { try TemporaryPasswordRecord.issue(issues, lapsesOn: lapsesOn, tx, scope) }
        return mails
    }

    /// Who has not activated yet gets another temporary password at the new address.
    private func reissue(lapsesOn: Day, _ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        guard !consequences.reissued.isEmpty else { return 0 }
        return try MailNewPasswords(
            people: AccountStanding.list(consequences.reissued.sorted(), tx, scope.network), lapsesOn: lapsesOn,
            application: application, version: active.version, service: service
        ).run(tx, scope)
    }

    /// By which newcomers are addressed.
    private func facilityNames(_ tx: borrowing Transaction, _ scope: ActScope) throws -> [Int64: String] {
        let ids = Set(consequences.newcomers.lazy.flatMap { [$0.facility, $0.administers] }.compactMap(\.self))
        guard !ids.isEmpty else { return [:] }
        let facilities = try FacilityValues.list(ids.sorted(), tx, scope.network)
        return Dictionary(uniqueKeysWithValues: facilities.map { ($0.id, $0.name) })
    }

    private func mail(
        _ id: Int64, _ kind: MailKind, to newcomer: Consequences.Newcomer, at facility: Int64?,
        _ names: [Int64: String], _ variables: [String: MailValue], _ sealed: OutgoingMail.Sealed? = nil
    ) -> OutgoingMail {
        let facilityName = facility.flatMap { names[$0] } ?? ""
        return OutgoingMail(
            id: id, kind: kind, recipient: newcomer.values.email, recipientName: newcomer.values.name,
            applicationID: application, facilityID: facility, accountID: newcomer.account,
            variables: variables.merging(
                ["name": .text(newcomer.values.name), "facility": .text(facilityName)]
            ) { own, _ in own }, sealed: sealed)
    }

    private func mail(_ id: Int64, _ notice: PersonNotice) -> OutgoingMail {
        OutgoingMail(
            id: id, kind: notice.mailKind, recipient: notice.email, recipientName: notice.name,
            applicationID: application, facilityID: notice.facility, accountID: notice.account,
            variables: notice.variables(active.definition))
    }
}
