package import Operations
package import Registry
import Storage

/// Short ways through the main job.
package enum Samples {
    /// Receives the file; returns its receipt number.
    @discardableResult
    package static func receive(
        _ application: SampleApplication, in database: TestDatabase, daysLater days: Int = 0
    ) async throws -> ReceiptNumber {
        let outcome = try await ReceiveApplication(fileName: "roster.csv", bytes: application.bytes())
            .run(database.service(), SampleNetworks.request(application.definition.code, daysLater: days))
        guard case .received(let receipt, _) = outcome, let number = ReceiptNumber(written: receipt.receipt)
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
        return try await ApproveApplication(receipt: receipt, registryNumber: "8-12", decisionNumber: "8狛福高第1号")
            .run(database.service(), SampleNetworks.request(application.definition.code))
    }
}
