import Postgres
package import Registry
import Storage

/// Gives an application back for correction, or turns it down where the network knows refusal (J9), with the reason
/// and a mail to the facility manager.
package struct SettleApplication: Sendable {
    package enum Decision: String, Sendable {
        case returned
        case rejected

        fileprivate var act: ActKind {
            switch self {
            case .returned: .returnApplication
            case .rejected: .rejectApplication
            }
        }
    }

    package let decision: Decision
    package let receipt: ReceiptNumber
    package let reason: String

    package init(_ decision: Decision, receipt: ReceiptNumber, reason: String) {
        self.decision = decision
        self.receipt = receipt
        self.reason = reason
    }

    package struct Settled: Codable, Sendable {
        package let applicationID: Int64
        package let receipt: String
        package let state: ApplicationState
    }

    package func run(_ service: Service, _ request: Request) async throws -> Settled {
        guard !reason.isEmpty else {
            throw Refusal(
                .usage, Bilingual(ja: "理由を書いてください。", en: "A reason is needed."),
                remedy: Bilingual(ja: "--reason で指定します。", en: "Give it with --reason."))
        }
        return try await service.database.act(request.act(decision.act)) { tx, scope in
            let application = try LockedApplication.lock(receipt, tx, scope)
            let active = try service.forms.current(tx, scope.network)
            let state = try nextState(of: application, active.definition)
            switch decision {
            case .returned:
                try ApplicationDecision.returnForCorrection(
                    application.id, reason: reason, by: request.actor.name, tx, scope)
            case .rejected:
                try ApplicationDecision.reject(
                    application.id, reason: reason, by: request.actor.name, tx, scope)
            }
            let mails = try notices(of: application, service, tx, scope)
            try Outbox.write(mails, version: active.version, domain: service.links.host, tx, scope)
            return Settled(applicationID: application.id, receipt: application.receipt, state: state)
        }
    }

    private func nextState(
        of application: ApplicationRecord, _ definition: NetworkDefinition
    ) throws(Refusal) -> ApplicationState {
        do {
            return switch decision {
            case .returned: try application.state.returned()
            case .rejected: try application.state.rejected(allowed: definition.formalities.canReject)
            }
        } catch {
            throw Refusal(.notAllowed, error.reason)
        }
    }

    private func notices(
        of application: ApplicationRecord, _ service: Service, _ tx: borrowing Transaction, _ scope: ActScope
    ) throws -> [OutgoingMail] {
        let readers = try application.readers(tx, scope.network)
        let ids = try readers.isEmpty ? [] : Outbox.drawIDs(readers.count, tx)
        let returned = try returnedFile(of: application, readers: readers.count, service, tx, scope)
        return zip(readers, ids).map { reader, id in
            OutgoingMail(
                id: id, kind: decision == .returned ? .applicationReturned : .applicationRejected,
                recipient: reader.address, recipientName: reader.name, applicationID: application.id,
                variables: reader.variables(receipt: application.receipt)
                    .merging(ownVariables(returned)) { _, own in own },
                attachments: returned.attachments)
        }
    }

    /// With what was found when it was received, and the reason on top.
    private func returnedFile(
        of application: ApplicationRecord, readers: Int, _ service: Service, _ tx: borrowing Transaction,
        _ scope: ActScope
    ) throws -> ReturnedFile {
        guard decision == .returned else { return .none }
        let (file, remarks) = try application.storedFile(tx, scope.network)
        return ReturnedFile(
            file, [FileRemark(returnedFor: reason)] + remarks,
            within: try service.bounds(of: application, tx, scope.network), channel: application.channel,
            readers: readers)
    }

    private func ownVariables(_ returned: ReturnedFile) -> [String: MailValue] {
        switch decision {
        case .returned:
            returned.variables.merging(["problems": .list([reason]), "problemCount": .text("1")]) { $1 }
        case .rejected: ["reason": .text(reason)]
        }
    }
}
