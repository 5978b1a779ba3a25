import Forms
import Operations
import Registry
import Storage
import TestSupport
import Testing

/// Whatever concerns a person is found under their name, also where no row of theirs changed.
@Suite(.database)
struct HistoryTests {
    let database = TestDatabase.current

    private func kinds(of account: Int64) async throws -> [ActKind] {
        try await database.service().auditEvents(of: "komae", account: account, limit: 50).map(\.kind)
    }

    @Test func `a second affiliation is an event of theirs`() async throws {
        let clerk = try Clerk(in: database)
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki).and(.pharmacy(.akagi)))
        try await clerk.carryOut(.pharmacy(.yamazaki))
        let yamazaki = try await clerk.service.account("m.yamazaki@midoridai.example.jp", in: "komae")
        #expect(try await kinds(of: yamazaki.id) == [.approveApplication, .approveApplication])
    }

    @Test func `so is a lockout`() async throws {
        let person = try await Somebody.active(in: database)
        for _ in 0..<3 { _ = try await person.signIn("wrong") }
        #expect(try await kinds(of: person.id).first == .lockAccount)
    }

    @Test func `what a roster changed is told with what was there before`() async throws {
        let clerk = try Clerk(in: database)
        try await clerk.carryOut(.clinic(.takahashi, .yamazaki))
        try await clerk.carryOut(.clinic(.yamazaki.changed { $0.profession = "医師" }))
        let dossier = try await clerk.service.dossier(
            ofAccount: "m.yamazaki@midoridai.example.jp", in: "komae")
        #expect(dossier.rosterChanges.map(\.kind) == [.change, .register])
        let change = try #require(dossier.rosterChanges.first)
        #expect((change.facility, change.approvedBy) == ("みどり台内科クリニック", "窓口 花子"))
        let professions = try SampleNetworks.forms("komae").definition.codes.professions
        #expect(change.differences.map { $0.line(professions).ja } == ["職種：看護師 → 医師"])
    }
}
