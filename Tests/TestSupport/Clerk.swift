import Forms
import FoundationEssentials
package import Operations
import Postgres
package import Registry
package import Storage
import Tabular

/// A clerk of one network at work on a test's database: each step is the operation itself, with a request of its own.
package struct Clerk: Sendable {
    package let database: TestDatabase
    package let network: String
    /// With connections of its own.
    package let service: Service

    package init(_ network: String = "komae", in database: TestDatabase) throws {
        self.database = database
        self.network = network
        service = try database.service()
    }

    private func request(_ days: Int) -> Request { SampleNetworks.request(network, daysLater: days) }

    /// Receives a file without mistakes, by both channels where the network compares two; returns what goes on.
    package func receive(_ application: SampleApplication, daysLater days: Int = 0) async throws
        -> ReceiptNumber
    {
        if application.definition.intake.channels == .paperAndMail {
            // Typed in by hand, a file of its own.
            _ = try await receive(application.bytes(.utf8), by: .paper, daysLater: days)
            return try await receive(application.bytes(), by: .mail, daysLater: days)
        }
        return try await receive(application.bytes(), by: .file, daysLater: days)
    }

    private func receive(
        _ bytes: [UInt8], by channel: ApplicationChannel, daysLater days: Int
    ) async throws -> ReceiptNumber {
        let outcome = try await outcome(of: bytes, by: channel, daysLater: days)
        guard case .received(let receipt, let checked, _) = outcome,
            let number = ReceiptNumber(written: receipt.receipt)
        else { throw Cluster.Trouble("the same bytes were received before") }
        let errors = checked.problems.filter { $0.severity == .error }.map {
            "\($0.place.line ?? 0) \($0.message.ja)"
        }
        guard errors.isEmpty else { throw Cluster.Trouble("returned: \(errors.joined(separator: "／"))") }
        return number
    }

    package func outcome(
        of bytes: [UInt8], by channel: ApplicationChannel = .file, corrects: ReceiptNumber? = nil,
        daysLater days: Int = 0
    ) async throws -> ReceiveApplication.Outcome {
        try await ReceiveApplication(fileName: "roster.csv", bytes: bytes, channel: channel, corrects: corrects)
            .run(service, request(days))
    }

    @discardableResult
    package func approve(
        _ receipt: ReceiptNumber, seen plan: String? = nil, removals reason: String? = nil,
        daysLater days: Int = 0
    ) async throws -> ApproveApplication.Approval {
        try await ApproveApplication(
            receipt: receipt, officeFile: OfficeFile(registryNumber: "1", decisionNumber: "8狛福高第1号"),
            seenPlan: plan,
            removalReason: reason
        ).run(service, request(days))
    }

    /// Receives and approves, however many people leave.
    @discardableResult
    package func carryOut(
        _ application: SampleApplication, daysLater days: Int = 0
    ) async throws -> ReceiptNumber {
        let receipt = try await receive(application, daysLater: days)
        try await approve(receipt, removals: "届出のとおり", daysLater: days)
        return receipt
    }

    @discardableResult
    package func undo(_ receipt: ReceiptNumber, daysLater days: Int = 0) async throws -> UndoApplication.Undone
    {
        try await UndoApplication(receipt: receipt, reason: "誤った名簿でした。").run(service, request(days))
    }

    /// Attests every line of the work list, or those of some kinds, until none is left.
    package func attest(_ kinds: Set<WorkKind> = Set(WorkKind.allCases).subtracting(WorkKind.notices))
        async throws
    {
        while case let lines = try await work(kinds), !lines.isEmpty {
            _ = try await CompleteWork(WorkSelection(numbers: lines.map(\.number)), evidence: "MCSの画面で確認")
                .run(service, request(0))
        }
    }

    /// Notes that MCS was asked for lines of these kinds.
    package func ask(_ kinds: Set<WorkKind>) async throws {
        let lines = try await work(kinds)
        _ = try await AskForWork(WorkSelection(numbers: lines.map(\.number)), by: .mail).run(
            service, request(0))
    }

    /// Hands every waiting mail over, as far as the database can tell.
    package func sendMails() async throws {
        try await database.asSuperuser { tx in
            _ = try tx.execute("DELETE FROM madoguchi.mail_queue")
            _ = try tx.execute(
                """
                UPDATE madoguchi.mail SET state = 'sent', finished_at = now(), sealed = NULL, sealed_key_id = NULL
                WHERE state = 'queued'
                """)
        }
    }

    /// The whole way of a person through the activation, with the temporary password that waits in the outbox.
    package func activate(_ address: String) async throws {
        let password = try await TemporaryPasswords.sent(to: address, in: database)
        try await activation(address, password)()
    }

    /// What people choose who are activated here, as the network's rule has it.
    package var ownPassword: String { network == "takarazuka" ? "kaede4momiji-kawa" : "kaede4momiji" }

    /// The last step of an activation, to be taken later. Having to start over is a refusal here.
    package func activation(
        _ address: String, _ password: String
    ) async throws -> @Sendable () async throws -> Void {
        let service = try database.service("portal")
        guard
            case .proceed(let invitation) = try await BeginActivation(address: address, typedPassword: password)
                .run(service, request(0))
        else { throw Cluster.Trouble("the temporary password of \(address) opens nothing") }
        let terms = try SampleNetworks.forms(network).definition.terms.map(\.id)
        let (complete, request) = (
            CompleteActivation(
                ticket: invitation.ticket, password: ownPassword, repeated: ownPassword,
                agreedClauses: Set(terms)), request(0)
        )
        return {
            guard case .activated = try await complete.run(service, request) else {
                throw Refusal(.notAllowed, Bilingual(ja: "もう一度初めからです。", en: "Start over."))
            }
        }
    }

    /// Lines of the work list of these kinds.
    package func work(_ kinds: Set<WorkKind> = Set(WorkKind.allCases)) async throws -> [WorkLine] {
        try await service.workLines(of: network).filter { kinds.contains($0.kind) }
    }

    /// The texts that are ready to be pasted or sent, of lines of these kinds.
    package func texts(_ kinds: Set<WorkKind>) async throws -> [String] {
        var search = WorkSearch()
        search.kinds = Array(kinds)
        return try await service.workItems(of: network, search).map(\.text)
    }

    /// Kinds of the mails that wait to be sent, with how many there are of each.
    package func waitingMails() async throws -> [MailKind: Int] {
        let mails = try await service.mails(of: network, limit: 10_000)
        return Dictionary(grouping: mails.filter { $0.state == .queued }, by: \.kind).mapValues(\.count)
    }
}
