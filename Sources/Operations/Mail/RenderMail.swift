import Forms
package import FoundationEssentials
import Postgres
import Registry
import Secrets
package import Storage

/// Turns a queued mail into the words that are sent, from the texts of the version it is pinned to. The same mail gives
/// the same words on every try.
package struct RenderMail: Sendable {
    package let service: Service

    package init(_ service: Service) {
        self.service = service
    }

    /// A mail that is ready to be put on the wire.
    package struct Ready: Sendable {
        package let claim: MailQueue.Claim
        package let fromName: String
        package let fromAddress: String
        package let replyTo: String
        package let recipient: String
        package let recipientName: String
        package let subject: String
        package let body: String
        /// Pinned when the mail was written, as is the Message-ID: a repeat is the same mail.
        package let datedAt: Date
        package let messageID: String
        /// How many files go with it: ``Service/attachments(of:)``.
        package let attachmentCount: Int
    }

    /// Loads the claimed mails of one network and renders them; one that cannot be rendered comes with its reason.
    package func ready(_ claims: [MailQueue.Claim], of network: String) async throws -> [Result<
        Ready, Unrenderable
    >] {
        try await service.database.read(network) { tx, scope in
            try QueuedMail.load(claims, tx, scope).map { queued in
                let active = try service.forms.version(queued.networkVersion, tx, scope)
                return render(queued, active, scope)
            }
        }
    }

    /// Why a mail cannot be rendered; says nothing private.
    package struct Unrenderable: Error {
        package let claim: MailQueue.Claim
        package let reason: String
    }

    private func render(
        _ queued: QueuedMail, _ active: ActiveForms, _ network: NetworkScope
    ) -> Result<Ready, Unrenderable> {
        do {
            guard let text = try active.mailTexts.prepared(queued.kind) else {
                return .failure(
                    Unrenderable(claim: queued.claim, reason: "no text for \(queued.kind.rawValue)"))
            }
            var values = CommonVariables(definition: active.definition, links: service.links).values
            values.merge(queued.variables) { _, own in own }
            if let sealed = queued.sealed, let secretVariable = queued.kind.secretVariable {
                values[secretVariable] = .text(try secret(sealed, queued.claim, network))
            }
            return .success(Ready(queued, try text.render(values), active.definition.mail))
        } catch {
            return .failure(Unrenderable(claim: queued.claim, reason: "\(error)"))
        }
    }

    private func secret(
        _ sealed: OutgoingMail.Sealed, _ claim: MailQueue.Claim, _ network: NetworkScope
    ) throws -> String {
        let plain = try service.keys.open(
            SealedBox(keyID: sealed.keyID, bytes: sealed.bytes),
            associatedData: SecretContext.mail(network: network.id, mail: claim.mailID))
        return String(decoding: plain, as: UTF8.self)
    }
}

extension RenderMail.Ready {
    fileprivate init(_ queued: QueuedMail, _ content: RenderedMail, _ policy: NetworkDefinition.MailPolicy) {
        claim = queued.claim
        fromName = policy.fromName
        fromAddress = policy.fromAddress
        replyTo = policy.replyTo
        recipient = queued.recipient
        recipientName = queued.recipientName
        subject = content.subject
        body = content.body
        datedAt = queued.datedAt
        messageID = queued.messageID
        attachmentCount = queued.attachmentCount
    }
}
