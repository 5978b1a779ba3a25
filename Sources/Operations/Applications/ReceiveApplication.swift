import Forms
import FoundationEssentials
import Postgres
package import Registry
import Secrets
import Storage

/// Takes in a facility's file (J1–J6, S2): bytes → rows → checked → staged, with every problem found at once.
///
/// A file that is no application at all is refused and leaves nothing behind. One with errors is received, kept as
/// evidence and *returned* with its problems; one without waits in review. The very same bytes are the same
/// application.
package struct ReceiveApplication: Sendable {
    package let fileName: String
    package let bytes: [UInt8]
    package let channel: ApplicationChannel
    /// The clerk's word on what the roster speaks for; nil takes the file's own.
    package let scope: RosterScope?
    /// The application that this file corrects, where its applicant's name does not say so.
    package let corrects: ReceiptNumber?

    package init(
        fileName: String, bytes: [UInt8], channel: ApplicationChannel = .file, scope: RosterScope? = nil,
        corrects: ReceiptNumber? = nil
    ) {
        self.fileName = fileName
        self.bytes = bytes
        self.channel = channel
        self.scope = scope
        self.corrects = corrects
    }

    /// What is recorded of it.
    package struct Receipt: Codable, Sendable {
        package let applicationID: Int64
        package let receipt: String
        package let state: ApplicationState
        package let people: Int
        package let problems: Int
        /// SHA-256 of the file, hexadecimal.
        package let fileDigest: String
        /// The receipt of the application that this file corrects.
        package let supersedes: String?
        /// The receipt of the same application in the other channel (J4); nil while there is none.
        package let counterpart: String?
    }

    package enum Outcome: Sendable {
        case received(Receipt, CheckedApplication, RosterPlan)
        case receivedBefore(receipt: String)
    }

    package func run(_ service: Service, _ request: Request) async throws -> Outcome {
        let intake = try await service.database.read(request.network) { tx, network in
            try Intake.prepare(self, service, request, tx, network)
        }
        switch intake {
        case .receivedBefore(let receipt): return .receivedBefore(receipt: receipt)
        case .checked(let checked, let plan, let active, let format):
            try refuseUnlessChannelIsKnown(active.definition.intake)
            let file = ApplicationFile(name: fileName, encoding: format, bytes: bytes)
            let reception = Reception(
                file: file, channel: channel, corrects: corrects, checked: checked,
                returned: checked.hasErrors ? returned(file, checked, active.definition) : .none,
                active: active, service: service,
                request: request)
            do {
                let receipt = try await service.database.act(request.act(.receiveApplication)) { tx, scope in
                    try reception.stage(tx, scope)
                }
                return .received(receipt, checked, plan)
            } catch let error as PostgresError where error.constraint == "application_file_digest_key" {
                guard let receipt = try await quickerReceipt(service, request) else { throw error }
                return .receivedBefore(receipt: receipt)
            }
        }
    }

    /// SHA-256 of the file.
    var digest: [UInt8] { sha256(bytes) }

    /// The receipt under which somebody else took in the same bytes while they were being checked here.
    private func quickerReceipt(_ service: Service, _ request: Request) async throws -> String? {
        try await service.database.read(request.network) { tx, network in
            try ApplicationFile.receipt(ofSameBytes: digest, tx, network)
        }
    }

    /// Made before anything is written: annotating a long file takes a while.
    private func returned(
        _ file: ApplicationFile, _ checked: CheckedApplication, _ definition: NetworkDefinition
    ) -> ReturnedFile {
        ReturnedFile(
            file, checked.problems.map(FileRemark.init), within: .desk(definition), channel: channel,
            readers: checked.readers.count)
    }

    /// Where two channels are compared, each file has to say by which it came.
    private func refuseUnlessChannelIsKnown(_ intake: NetworkDefinition.Intake) throws(Refusal) {
        guard intake.channels == .paperAndMail, channel.compared == nil else { return }
        throw Refusal(
            .usage,
            Bilingual(
                ja: "このネットワークでは郵送とメールを照合します。どちらで届いたかを指定してください。",
                en: "This network compares what came by post and by e-mail. Say by which this came."),
            remedy: Bilingual(
                ja: "郵送の用紙から入力したものは --channel paper、メールは --channel mail です。",
                en: "--channel paper for what was typed from the post, --channel mail for e-mail."))
    }
}
