import Postgres
package import Registry
import Storage

/// Takes away a file that holds what must not be held, patients' data above all, and what was read out of it (J10). Its
/// digest, the reason and the record stay; the trail stays whole (invariants 5, 9).
package struct PurgeApplication: Sendable {
    package let receipt: ReceiptNumber
    package let reason: String
    /// Whether the applicant's name goes as well.
    package let nameToo: Bool

    package init(receipt: ReceiptNumber, reason: String, nameToo: Bool = false) {
        self.receipt = receipt
        self.reason = reason
        self.nameToo = nameToo
    }

    package struct Purged: Codable, Sendable {
        package let applicationID: Int64
        package let receipt: String
        /// SHA-256 of the file as it was received, in hexadecimal.
        package let digest: String
        package let extent: ApplicationState.PurgeExtent
        package let state: ApplicationState
        /// Mails that had not been sent yet, or were about to be tried again.
        package let withdrawnMails: Int
        /// Those who are asked to send it again.
        package let notices: Int
        /// An earlier file of the same applicant, which may well hold the same.
        package let supersedes: String?
    }

    package func run(_ service: Service, _ request: Request) async throws -> Purged {
        guard !reason.isEmpty else {
            throw Refusal(
                .usage, Bilingual(ja: "理由を書いてください。", en: "A reason is needed."),
                remedy: Bilingual(
                    ja: "--reason で指定します。患者さんの情報そのものは書かないでください。",
                    en: "Give it with --reason, without the patient's data itself."))
        }
        return try await service.database.act(request.act(.purgeApplication)) { tx, scope in
            let application = try LockedApplication.lock(receipt, tx, scope)
            if let purge = application.purge { throw Refusal.purgedAlready(receipt, purge.by) }
            let readers = try application.readers(tx, scope.network)
            let withdrawn = try PurgeFile.run(
                of: application.id, reason: reason, nameToo: nameToo, tx, scope)
            let next = application.state.afterPurge
            let notices = next == application.state ? [] : readers
            if next != application.state {
                try ApplicationDecision.returnForCorrection(
                    application.id, reason: Self.whyReturned, by: request.actor.name, tx, scope)
                try ask(notices, to: application, service, tx, scope)
            }
            return Purged(
                applicationID: application.id, receipt: application.receipt,
                digest: try PurgeFile.digest(of: application.id, tx, scope.network),
                extent: application.state.purgeExtent, state: next, withdrawnMails: withdrawn,
                notices: notices.count, supersedes: application.office.supersedes)
        }
    }

    /// Says nothing of what was in it.
    private static let whyReturned = "お預かりできない情報が含まれていたため、ファイルを消去しました。"

    private func ask(
        _ readers: [NoticeReader], to application: ApplicationRecord, _ service: Service,
        _ tx: borrowing Transaction, _ scope: ActScope
    ) throws {
        let active = try service.forms.current(tx, scope.network)
        let ids = try readers.isEmpty ? [] : Outbox.drawIDs(readers.count, tx)
        let mails = zip(readers, ids).map { reader, id in
            var variables = reader.variables(receipt: application.receipt)
            variables["problemCount"] = .text("1")
            variables["problems"] = .list([Self.whyReturned + "患者さんの情報などを除いて、もう一度お送りください。"])
            return OutgoingMail(
                id: id, kind: .applicationReturned, recipient: reader.address, recipientName: reader.name,
                applicationID: application.id, variables: variables)
        }
        try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
    }
}

extension Refusal {
    fileprivate static func purgedAlready(_ receipt: ReceiptNumber, _ clerk: String) -> Refusal {
        Refusal(
            .notAllowed,
            Bilingual(
                ja: "受付番号 \(receipt) のファイルは、すでに\(clerk)さんが消去しました。",
                en: "The file of \(receipt) was purged already, by \(clerk)."),
            remedy: Bilingual(ja: "application show で確認してください。", en: "See application show."))
    }
}
