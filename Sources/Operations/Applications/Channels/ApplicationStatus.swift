import Forms
import Postgres
import Registry
import Secrets
package import Storage

/// How an application stands, as its applicant sees it behind the link that was mailed to them: nothing but their own.
package struct ApplicationStatus: Sendable {
    package let application: ApplicationRecord
    /// What was found in it, and why a clerk gave it back.
    package let problems: [ApplicationProblem]
    /// What approval did; empty before it.
    package let effects: [EffectRecord]

    /// Whether a corrected one may take its place.
    package var canBeCorrected: Bool { !application.state.isSettled }

    static func find(
        _ token: String, today: Day, _ tx: borrowing Transaction, _ network: NetworkScope
    ) throws -> ApplicationStatus? {
        guard let token = Token(text: token),
            let receipt = try ApplicationLink.receipt(tokenDigest: token.digest, today: today, tx, network),
            let application = try ApplicationRecord.find(receipt, tx, network)
        else { return nil }
        return ApplicationStatus(
            application: application,
            problems: try ApplicationProblem.list(of: application.id, tx, network),
            effects: try EffectRecord.list(of: application.id, tx, network))
    }
}

/// The application behind a link; nil when it opens nothing.
package struct ReadApplicationStatus: Operation {
    package let token: String

    package init(token: String) {
        self.token = token
    }

    package func run(_ service: Service, _ request: Request) async throws -> ApplicationStatus? {
        try await service.database.read(request.network) { tx, network in
            try ApplicationStatus.find(token, today: request.today, tx, network)
        }
    }
}

/// The file of a returned application behind a link, with what was found in it.
package struct ReadReturnedFile: Operation {
    package let token: String

    package init(token: String) {
        self.token = token
    }

    package func run(
        _ service: Service, _ request: Request
    ) async throws -> SubmitApplication.ReturnedUpload? {
        guard let status = try await ReadApplicationStatus(token: token).run(service, request),
            status.application.state == .returned,
            let receipt = ReceiptNumber(written: status.application.receipt)
        else { return nil }
        let annotated = try await AnnotateApplication(receipt: receipt).run(service, in: request.network)
        return SubmitApplication.ReturnedUpload(
            name: annotated.name, mediaType: annotated.mediaType, bytes: annotated.bytes)
    }
}
