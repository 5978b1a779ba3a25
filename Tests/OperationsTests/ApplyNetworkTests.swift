import Forms
import Foundation
import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

@Suite(.bareDatabase)
struct ApplyNetworkTests {
    let database = TestDatabase.current

    private func apply(_ forms: NetworkForms, as code: String = "komae") async throws -> ApplyNetwork.Applied {
        try await ApplyNetwork(forms).run(database.service(), SampleNetworks.request(code))
    }

    @Test func `the same files again change nothing`() async throws {
        let forms = try SampleNetworks.forms("komae")
        let first = try await apply(forms)
        #expect(first.version == 1 && first.changed)
        let before = try await database.fingerprint()
        let again = try await apply(forms)
        #expect(again.version == 1 && !again.changed)
        #expect(again.digest == first.digest)
        #expect(try await database.fingerprint() == before)
    }

    @Test func `two clerks applying a new network at once establish it once`() async throws {
        let forms = try SampleNetworks.forms("komae")
        async let first = try? apply(forms)
        async let second = try? apply(forms)
        _ = await (first, second)
        #expect(try await apply(forms).version == 1)
        let overview = try await database.service().networks()
        #expect(overview.map(\.code) == ["komae"])
    }

    @Test func `a changed file is a new version, and the old one stays`() async throws {
        var forms = try SampleNetworks.forms("komae")
        _ = try await apply(forms)
        forms.definition.reminders.temporaryPasswordLapsesWithinDays += 1
        #expect(try await apply(forms).version == 2)
        let versions = try await database.asSuperuser { tx in
            try tx.values("SELECT version FROM madoguchi.network_version ORDER BY version", as: Int.self)
        }
        #expect(versions == [1, 2])
    }

    @Test func `an option that is switched on is filled in, and one that is switched off is emptied`()
        async throws
    {
        var forms = try SampleNetworks.forms("komae")
        let groups = forms.definition.groups
        forms.definition.groups.allUsers = nil
        forms.definition.groups.administratorsRoom = nil
        _ = try await apply(forms)
        _ = try await Samples.approve(SampleApplication("komae"), in: database)
        let service = try database.service()
        func allUsers() async throws -> [MembershipState?] {
            try await service.accounts(of: "komae", .init()).map { $0.atMCS.membership(in: .allUsers) }
        }
        #expect(try await allUsers() == [nil, nil, nil])

        forms.definition.groups = groups
        let on = try await apply(forms)
        #expect(on.lines == 4)
        #expect(try await allUsers() == [.toInvite, .toInvite, .toInvite])
        #expect(try await service.roomStatus(of: "komae").missing.map(\.name) == ["髙橋 健一"])
        let clerk = try Clerk(in: database)
        #expect(try await clerk.work([.addToAllUsers, .inviteToRoom]).count == 4)

        // Whoever is in the room at MCS is to leave it; of a place that nobody was asked for nothing is left.
        try await clerk.attest([.inviteToRoom])
        forms.definition.groups.allUsers = nil
        forms.definition.groups.administratorsRoom = nil
        #expect(try await apply(forms).lines == 1 - 3)
        #expect(try await service.roomStatus(of: "komae").members.map(\.state) == [.toRemove])
        #expect(try await allUsers() == [nil, nil, nil])
        #expect(try await service.facilities(of: "komae", standing: nil).map(\.standing) == [.inOrder])

        // Switched on again before anybody did so: who is there stays, and nobody is asked anew.
        forms.definition.groups = groups
        #expect(try await apply(forms).lines == 3 - 1)
        #expect(try await service.roomStatus(of: "komae").members.map(\.state) == [.joined])
        #expect(try await clerk.work([.inviteToRoom, .removeFromRoom]).isEmpty)
    }

    @Test func `a third network, written as files alone, does the main job`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "forms-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let shipped = SampleNetworks.repository.appending(path: "forms")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        for (source, copy) in [("common", "common"), ("takarazuka", "kazahaya")] {
            try FileManager.default.copyItem(
                at: shipped.appending(path: source), to: folder.appending(path: copy))
        }
        let file = folder.appending(path: "kazahaya/network.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
            .replacing(/(?m)^code:.*$/, with: "code: kazahaya")
        try text.write(to: file, atomically: true, encoding: .utf8)

        let forms = try NetworkFolder.read(folder.appending(path: "kazahaya").path)
        #expect(try await apply(forms, as: "kazahaya").version == 1)
        var application = try SampleApplication("takarazuka")
        application.definition = forms.definition
        let approval = try await Samples.approve(application, in: database)
        #expect(approval.registered == 3)
    }
}
