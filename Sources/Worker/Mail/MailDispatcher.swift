package import Operations
import Registry
import SMTP
import Storage

/// Hands the outbox over to the mail server: claim, render, deliver, record.
///
/// At least once: a mail that was delivered and whose record was lost is sent again under the same Message-ID. Any number
/// of dispatchers may run; a claim's lease keeps them apart, its token fences one that came too late.
package struct MailDispatcher: Sendable {
    private let service: Service
    /// One per connection; each is used for one mail at a time.
    private let transports: [MailTransport]
    private let batch: Int
    private let leaseSeconds: Int

    package init(_ service: Service, transports: [MailTransport], batch: Int = 100, leaseSeconds: Int = 300) {
        self.service = service
        self.transports = transports
        self.batch = batch
        self.leaseSeconds = leaseSeconds
    }

    /// Everything that is due now, batch by batch.
    package func drain() async throws -> DispatchReport {
        var total = DispatchReport()
        while !total.isMisconfigured {
            let report = try await runOnce()
            total += report
            if report.claimed == 0 { break }
        }
        return total
    }

    /// One batch.
    package func runOnce() async throws -> DispatchReport {
        let clock = ContinuousClock()
        // What is not started by then is left to the next claim: its lease would run out under way.
        let lastStart = clock.now + .seconds(leaseSeconds / 2)
        let claims = try await service.claimMail(limit: batch, leaseSeconds: leaseSeconds)
        guard !claims.isEmpty else { return DispatchReport() }
        let mails = MailStack(try await rendered(claims))
        return try await withThrowingTaskGroup(of: DispatchReport.self) { group in
            for transport in transports {
                group.addTask {
                    var report = DispatchReport()
                    while clock.now < lastStart, !report.isMisconfigured, let mail = mails.pop() {
                        report += try await handOver(mail, through: transport)
                    }
                    return report
                }
            }
            return try await group.reduce(into: DispatchReport(claimed: claims.count)) { $0 += $1 }
        }
    }

    private func rendered(
        _ claims: [MailQueue.Claim]
    ) async throws -> [Result<RenderMail.Ready, RenderMail.Unrenderable>] {
        var rendered: [Result<RenderMail.Ready, RenderMail.Unrenderable>] = []
        let byNetwork = Dictionary(grouping: claims, by: \.networkCode)
        for (network, claims) in byNetwork.sorted(by: { $0.key < $1.key }) {
            rendered += try await RenderMail(service).ready(claims, of: network)
        }
        return rendered
    }

    private func handOver(
        _ mail: Result<RenderMail.Ready, RenderMail.Unrenderable>, through transport: MailTransport
    ) async throws -> DispatchReport {
        let result: MailResult
        switch mail {
        case .success(let ready): result = try await deliver(ready, through: transport)
        case .failure(let unrenderable):
            result = MailResult(
                claim: unrenderable.claim, outcome: .permanent, code: nil, reason: unrenderable.reason,
                retryAfterSeconds: nil)
        }
        let recorded = try await service.settleMail(result)
        return DispatchReport(result, wasRecorded: recorded)
    }

    private func deliver(_ ready: RenderMail.Ready, through transport: MailTransport) async throws -> MailResult
    {
        let claim = ready.claim
        let attachments = ready.attachmentCount == 0 ? [] : try await service.attachments(of: claim)
        do {
            let parcel = try MailParcel(ready, attachments)
            let outcome = await transport.deliver(parcel.message, parcel.sender, parcel.recipient)
            return MailResult(outcome, of: claim)
        } catch {
            return MailResult(
                claim: claim, outcome: .permanent, code: nil, reason: "\(error)", retryAfterSeconds: nil)
        }
    }
}
