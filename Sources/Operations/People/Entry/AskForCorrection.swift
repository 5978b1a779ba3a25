import Registry
import Storage

/// Somebody asks the secretariat to correct what is registered about them.
///
/// Name, profession and facility are vouched for by the facility and known to MCS: they change with an application. So the wish
/// goes to the secretariat by mail, with an event in the trail, and nothing is changed by it.
package struct AskForCorrection: Operation {
    package let accountID: Int64
    package let wish: String

    /// In characters.
    package static let longestWish = 500

    package init(accountID: Int64, wish: String) {
        self.accountID = accountID
        self.wish = wish
    }

    package struct Asked: Codable, Sendable {
        package let accountID: Int64
    }

    package func run(_ service: Service, _ request: Request) async throws {
        _ = try await service.database.act(request.act(.askForCorrection)) { tx, scope in
            guard let person = try ActivationCandidate.find(account: accountID, tx, scope.network) else {
                throw Refusal(
                    .notFound, Bilingual(ja: "登録が見つかりません。", en: "There is no such entry."))
            }
            let active = try service.forms.current(tx, scope.network)
            let secretariat = active.definition.secretariat
            let lines = wish.split(whereSeparator: \.isNewline).map(String.init)
            let mail = OutgoingMail(
                id: try Outbox.drawID(tx), kind: .correctionAsked, recipient: secretariat.email,
                recipientName: secretariat.name.ja, accountID: accountID,
                variables: [
                    "name": .text(person.name), "accountNumber": .text(String(accountID)),
                    "facility": .text(person.facilities.joined(separator: "、")), "wish": .list(lines),
                ])
            try Outbox.write([mail], version: active.version, domain: service.links.host, tx, scope)
            return Asked(accountID: accountID)
        }
    }
}
