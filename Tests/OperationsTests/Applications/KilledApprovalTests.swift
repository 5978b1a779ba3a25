import Foundation
import Operations
import Postgres
import Registry
import Storage
import Synchronization
import TestSupport
import Testing

@Suite(.database)
struct KilledApprovalTests {
    let database = TestDatabase.current

    /// The program itself is killed (SIGKILL), in the middle of the act and as COMMIT is about to be sent.
    @Test func `a program killed half-way leaves nothing, and the rerun does everything`() async throws {
        let receipt = try await Samples.receive(SampleApplication("komae").with(people: 100), in: database)
        let before = try await database.fingerprint()
        for statement in [
            "open_act", "INSERT INTO madoguchi.account", "INSERT INTO madoguchi.mail", "close_act", "commit",
        ] {
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [
                    name = database.name as String, receipt = receipt.description as String,
                    statement = statement as String
                ] in
                let service = try TestDatabase(name: name).service(
                    size: 1, observe: { if $0.contains(statement) { kill(getpid(), SIGKILL) } })
                guard let receipt = ReceiptNumber(written: receipt) else { return }
                _ = try await ApproveApplication(
                    receipt: receipt, officeFile: OfficeFile(registryNumber: "1", decisionNumber: "1")
                )
                .run(service, SampleNetworks.request("komae"))
            }
            #expect(try await database.fingerprint() == before, "killed at \(statement)")
        }
        let approval = try await ApproveApplication(
            receipt: receipt, officeFile: OfficeFile(registryNumber: "1", decisionNumber: "1")
        )
        .run(database.service(), SampleNetworks.request("komae"))
        #expect(approval.registered == 100)
    }
}
