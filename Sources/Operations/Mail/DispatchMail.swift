import Postgres
package import Storage

/// The dispatcher's transactions around each handing over: claiming what is due, reading the files that go with it, and
/// recording what became of it.
extension Service {
    /// Claims up to `limit` due mails of all networks for `leaseSeconds`.
    package func claimMail(limit: Int, leaseSeconds: Int) async throws -> [MailQueue.Claim] {
        try await database.retrying {
            try await database.pool.transaction { (tx: borrowing Transaction) in
                try MailQueue.claim(limit: limit, leaseSeconds: leaseSeconds, tx)
            }
        }
    }

    /// The files that go with a claimed mail, in their order.
    package func attachments(of claim: MailQueue.Claim) async throws -> [MailAttachment] {
        try await database.read(claim.networkCode) { tx, network in
            try MailAttachment.load(ofMail: claim.mailID, tx, network)
        }
    }

    /// False when the claim had run out and another dispatcher holds the mail.
    package func settleMail(_ result: MailResult) async throws -> Bool {
        try await database.note(result.claim.networkCode) { tx, network in try result.settle(tx, network) }
    }
}
