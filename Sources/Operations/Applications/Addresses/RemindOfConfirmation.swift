import Postgres
package import Registry
import Storage

/// Sends test mails to addresses that are not confirmed yet (T A7): to those who were never asked, whose mail did not
/// arrive or whose link has lapsed, and on request to everybody who has not answered.
package struct RemindOfConfirmation: Sendable {
    package let receipt: ReceiptNumber
    /// Also to people whose link is still open; it is replaced.
    package let includesAsked: Bool

    package init(receipt: ReceiptNumber, includesAsked: Bool = false) {
        self.receipt = receipt
        self.includesAsked = includesAsked
    }

    package struct Reminded: Codable, Sendable {
        package let applicationID: Int64
        package let receipt: String
        /// Mails that were written.
        package let mails: Int
        /// Addresses that are not confirmed, the ones just written to included.
        package let missing: Int
        package let confirmed: Int
    }

    package func run(_ service: Service, _ request: Request) async throws -> Reminded {
        try await service.database.act(request.act(.askToConfirmAddresses)) { tx, scope in
            let application = try LockedApplication.lock(receipt, tx, scope)
            let active = try service.forms.current(tx, scope.network)
            try refuseUnlessOpen(application, active.definition)
            let addresses = try RosterAddress.list(of: application.id, tx, scope.network)
            let meant = addresses.filter { isMeant($0, today: request.today) }
            try AskForConfirmation(service: service, request: request, active: active)
                .ask(meant, of: application.id, tx, scope)
            return Reminded(
                applicationID: application.id, receipt: application.receipt, mails: meant.count,
                missing: addresses.count { !$0.standing.isSettled },
                confirmed: addresses.count { $0.standing == .confirmed })
        }
    }

    private func isMeant(_ address: RosterAddress, today: Day) -> Bool {
        switch address.standing {
        case .known, .confirmed: false
        case .unasked, .undeliverable: true
        case .asked: includesAsked || address.lapsesOn.map { $0 <= today } ?? true
        }
    }

    private func refuseUnlessOpen(
        _ application: ApplicationRecord, _ definition: NetworkDefinition
    ) throws(Refusal) {
        guard definition.intake.confirmAddresses else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "このネットワークでは、アドレスの確認のメールを送りません。",
                    en: "This network does not confirm addresses by mail."),
                remedy: Bilingual(
                    ja: "送るときは、network.yaml の intake に confirm_addresses: true と書いて適用してください。",
                    en: "To do so, apply it with confirm_addresses: true under intake."))
        }
        guard application.state == .inReview else {
            throw Refusal(
                .notAllowed,
                Bilingual(
                    ja: "アドレスを確認できるのは、審査中の申込だけです。",
                    en: "Addresses are confirmed only while an application is in review."),
                remedy: Bilingual(ja: "application show で確認してください。", en: "See application show."))
        }
    }
}
