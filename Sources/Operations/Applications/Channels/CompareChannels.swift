import Postgres
package import Registry
import Storage

/// What came by post beside what came by e-mail, as it is shown (J4).
package struct ComparedChannels: Sendable, Codable {
    package let paperReceipt: String
    package let mailReceipt: String
    package let fields: [ComparedField]
    package let agrees: Bool
}

extension Service {
    /// Compares an application with its counterpart in the other channel.
    package func compareChannels(of receipt: ReceiptNumber, in network: String) async throws -> ComparedChannels
    {
        try await database.read(network) { tx, scope in
            guard let application = try ApplicationRecord.find(receipt.description, tx, scope) else {
                throw Refusal.noSuchApplication(receipt)
            }
            guard let counterpart = try ChannelCounterpart.find(of: application.id, tx, scope) else {
                throw Refusal.noCounterpart(application)
            }
            let isPaper = application.channel == .paper
            let comparison = try ChannelComparison(
                paper: .load(isPaper ? application.id : counterpart.id, tx, scope),
                mail: .load(isPaper ? counterpart.id : application.id, tx, scope))
            return ComparedChannels(
                paperReceipt: isPaper ? application.receipt : counterpart.receipt,
                mailReceipt: isPaper ? counterpart.receipt : application.receipt,
                fields: comparison.fields, agrees: comparison.agrees)
        }
    }
}

/// Decides between two entries that do not agree, by name and with a reason.
package struct DecideChannels: Sendable {
    package let receipt: ReceiptNumber
    package let taken: ComparedChannel
    package let reason: String

    package init(receipt: ReceiptNumber, taken: ComparedChannel, reason: String) {
        self.receipt = receipt
        self.taken = taken
        self.reason = reason
    }

    package struct Decided: Codable, Sendable {
        /// The receipt that goes on into review.
        package let receipt: String
        package let matched: String
    }

    package func run(_ service: Service, _ request: Request) async throws -> Decided {
        guard !reason.isEmpty else {
            throw Refusal(
                .usage, Bilingual(ja: "理由を書いてください。", en: "A reason is needed."),
                remedy: Bilingual(ja: "--reason で指定します。", en: "Give it with --reason."))
        }
        return try await service.database.act(request.act(.decideBetweenChannels)) { tx, scope in
            let application = try LockedApplication.lock(receipt, tx, scope)
            guard application.state == .received else { throw Refusal.notWaiting(application) }
            guard let key = application.applicantKey,
                let other = application.channel.compared?.other,
                let counterpart = try ChannelCounterpart.lock(
                    applicantKey: key, channel: other, tx, scope)
            else { throw Refusal.noCounterpart(application) }
            let isPaper = other == .mail
            try SettledComparison(
                paper: isPaper ? application.id : counterpart.id,
                mail: isPaper ? counterpart.id : application.id,
                verdict: .decided, taken: taken, reason: reason
            ).record(tx, scope)
            let takesOwn = taken != other
            try AskForConfirmation(
                service: service, request: request, active: service.forms.current(tx, scope.network)
            ).askEverybody(of: takesOwn ? application.id : counterpart.id, tx, scope)
            return Decided(
                receipt: takesOwn ? application.receipt : counterpart.receipt,
                matched: takesOwn ? counterpart.receipt : application.receipt)
        }
    }
}

extension ComparedEntry {
    static func load(
        _ application: Int64, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> ComparedEntry {
        ComparedEntry(
            facilities: try ApplicationFacility.list(of: application, tx, network).map { entry in
                // What was filled in from the register is no word of either channel.
                func stated(_ field: FacilityField, _ value: String?) -> String? {
                    entry.stated?.contains(field) == false ? nil : value
                }
                return Facility(
                    name: entry.name, type: stated(.type, entry.type), number: stated(.number, entry.number),
                    postalCode: stated(.postalCode, entry.postalCode),
                    address: stated(.address, entry.address), telephone: stated(.telephone, entry.telephone),
                    managerName: stated(.managerName, entry.managerName),
                    managerEmail: stated(.managerEmail, entry.managerEmail))
            },
            people: try RosterLine.list(of: application, tx, network))
    }
}

extension Refusal {
    /// Somebody else has decided in the meantime, for instance.
    static func notWaiting(_ application: ApplicationRecord) -> Refusal {
        Refusal(
            .notAllowed,
            Bilingual(
                ja: "受付番号 \(application.receipt) は、照合を待っていません。",
                en: "\(application.receipt) does not wait for the other channel."),
            remedy: Bilingual(ja: "application show で確認してください。", en: "See application show."))
    }

    static func noCounterpart(_ application: ApplicationRecord) -> Refusal {
        Refusal(
            .notAllowed,
            Bilingual(
                ja: "受付番号 \(application.receipt) と照合できる、もう一方の経路の申込がありません。",
                en: "There is nothing from the other channel to compare \(application.receipt) with."),
            remedy: Bilingual(
                ja: "郵送の用紙は --channel paper、メールは --channel mail で受け付けてください。",
                en: "Receive what came by post with --channel paper, by e-mail with --channel mail."))
    }
}
