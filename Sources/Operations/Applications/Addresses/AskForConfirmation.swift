import Postgres
import Registry
import Secrets
import Storage

/// Writes the test mails of an application that has come into review, where its network confirms addresses (T A7). A
/// constant number of statements for any number of people.
struct AskForConfirmation {
    let service: Service
    let request: Request
    let active: ActiveForms
    /// Whether a stranger applies, by the portal: whoever they list is written to only while those are few, and nothing that they
    /// typed stands in the mail.
    var isForStranger = false

    /// How many people a stranger can have us write to; a clerk writes to more.
    static let mostForStranger = 20

    /// How many days a link can be pressed.
    static let days = 14

    /// Asks everybody whose address is neither known nor confirmed. Does nothing where the network does not ask.
    func askEverybody(of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope) throws {
        guard active.definition.intake.confirmAddresses else { return }
        let addresses = try RosterAddress.list(of: application, tx, scope.network)
        let unsettled = addresses.filter { !$0.standing.isSettled }
        guard !isForStranger || unsettled.count <= Self.mostForStranger else { return }
        try ask(unsettled, of: application, tx, scope)
    }

    func ask(
        _ addresses: [RosterAddress], of application: Int64, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        guard !addresses.isEmpty else { return }
        let lapsesOn = request.today.adding(days: Self.days)
        let ids = try Outbox.drawIDs(addresses.count, tx)
        let tokens = addresses.map { _ in Token.make(service.random) }
        let mails = addresses.indices.map {
            mail(ids[$0], to: addresses[$0], tokens[$0], of: application, lapsesOn: lapsesOn, scope)
        }
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
        let links = addresses.indices.map {
            AddressConfirmation.Link(
                emailKey: addresses[$0].emailKey, mailID: ids[$0], tokenDigest: tokens[$0].digest)
        }
        try AddressConfirmation.open(links, of: application, lapsesOn: lapsesOn, tx, scope)
    }

    /// Without the person's name: nobody knows yet whom the address belongs to.
    private func mail(
        _ id: Int64, to address: RosterAddress, _ token: Token, of application: Int64, lapsesOn: Day,
        _ scope: ActScope
    ) -> OutgoingMail {
        let link = service.links.addressConfirmation(scope.network.code, token)
        return OutgoingMail(
            id: id, kind: .addressConfirmation, recipient: address.email, recipientName: "",
            applicationID: application,
            variables: [
                "facility": .text(isForStranger ? "" : address.facility ?? ""),
                "lapsesOn": .text(lapsesOn.adding(days: -1).japanese),
            ], sealed: service.keys.seal(link, for: id, in: scope.network.id))
    }
}
