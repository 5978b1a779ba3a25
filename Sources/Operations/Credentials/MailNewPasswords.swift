import Postgres
import Registry
import Secrets
import Storage

/// A new temporary password for each of these people, by mail to the address that they have now. Those of before are revoked
/// first.
struct MailNewPasswords {
    let people: [AccountStanding]
    let lapsesOn: Day
    /// Who begins anew after having activated once.
    var reset: Set<Int64> = []
    /// The application that brings it about.
    var application: Int64?
    let version: Int
    let service: Service

    /// Returns how many mails it wrote.
    func run(_ tx: borrowing Transaction, _ scope: ActScope) throws -> Int {
        let issuing = IssueTemporaryPasswords(
            keys: service.keys, random: service.random, network: scope.network.id)
        let ids = try Outbox.drawIDs(people.count, tx)
        let issued = zip(people, ids).map { issuing.draw(for: $0.account, mail: $1) }
        try TemporaryPasswordRecord.issue(issued.map(\.issue), lapsesOn: lapsesOn, tx, scope)
        let mails = zip(ids, zip(people, issued)).map { mail($0, to: $1.0, $1.1.sealed) }
        try Outbox.write(mails, version: version, domain: service.links.host, tx, scope)
        return mails.count
    }

    private func mail(
        _ id: Int64, to person: AccountStanding, _ sealed: OutgoingMail.Sealed
    ) -> OutgoingMail {
        OutgoingMail(
            id: id, kind: .temporaryPasswordReissued, recipient: person.email, recipientName: person.name,
            applicationID: application, facilityID: person.affiliations.first?.facility,
            accountID: person.account,
            variables: [
                "name": .text(person.name), "facility": .text(LifeAct.address(person)),
                "address": .text(person.email), "lapsesOn": .text(lapsesOn.adding(days: -1).japanese),
                "beginsAnew": .flag(reset.contains(person.account)),
            ], sealed: sealed)
    }
}
