package import Operations
package import Registry
import Storage
import Tabular

/// Short ways through the main job.
package enum Samples {
    /// Receives the file, by both channels where the network compares two; returns the receipt number of what goes on.
    @discardableResult
    package static func receive(
        _ application: SampleApplication, in database: TestDatabase, daysLater days: Int = 0
    ) async throws -> ReceiptNumber {
        guard application.definition.intake.channels == .paperAndMail else {
            return try await receive(
                application.bytes(), by: .file, application, in: database, daysLater: days)
        }
        // Typed in by hand, a file of its own.
        let typed = try application.bytes(.utf8)
        _ = try await receive(typed, by: .paper, application, in: database, daysLater: days)
        return try await receive(application.bytes(), by: .mail, application, in: database, daysLater: days)
    }

    private static func receive(
        _ bytes: [UInt8], by channel: ApplicationChannel, _ application: SampleApplication,
        in database: TestDatabase,
        daysLater days: Int
    ) async throws -> ReceiptNumber {
        let outcome = try await ReceiveApplication(fileName: "roster.csv", bytes: bytes, channel: channel)
            .run(database.service(), SampleNetworks.request(application.definition.code, daysLater: days))
        guard case .received(let receipt, _, _) = outcome, let number = ReceiptNumber(written: receipt.receipt)
        else {
            throw Cluster.Trouble("the sample was received before")
        }
        return number
    }

    /// Receives and approves it.
    @discardableResult
    package static func approve(
        _ application: SampleApplication, in database: TestDatabase
    ) async throws -> ApproveApplication.Approval {
        let receipt = try await receive(application, in: database)
        return try await ApproveApplication(
            receipt: receipt, officeFile: OfficeFile(registryNumber: "8-12", decisionNumber: "8狛福高第1号")
        )
        .run(database.service(), SampleNetworks.request(application.definition.code))
    }
}
