import Hummingbird
import Operations
import Registry
import Storage
import TestSupport
import Testing

@testable import Portal
@testable import Web

/// What administrators do about their people, over the pages and a real database.
@Suite(.database)
struct MeasureTests {
    let database = TestDatabase.current

    private func id(_ address: String) async throws -> Int64 {
        try await database.service().account(address, in: "komae").id
    }

    private func account(_ address: String) async throws -> AccountRecord {
        try await database.service().account(address, in: "komae")
    }

    private let explained = [("explained-on", "2026-11-02"), ("explained-by", "髙橋 健一")]

    @Test func `from a new temporary password to a departure, each leaves its event and its reason`()
        async throws
    {
        try await Samples.approve("komae", in: database)
        let somebody = try await SignedIn(SignedIn.takahashi, in: database)
        let (sato, yamazaki) = (try await id(SignedIn.sato), try await id(SignedIn.yamazaki))
        _ = try await SignedIn(SignedIn.yamazaki, in: database)
        let steps: [(String, [(String, String)], ActKind)] = [
            ("reissue/\(sato)", [("reason", "メールが届かない")], .reissuePassword),
            ("grant/\(yamazaki)", explained + [("reason", "増員")], .grantAdministrator),
            ("revoke/\(yamazaki)", [("reason", "担当替え")], .revokeAdministrator),
            ("suspend/\(yamazaki)", [("cause", "lost_device"), ("reason", "置き忘れた")], .suspendAccount),
            ("depart/\(sato)", [("reason", "退職"), ("mcs", "done")], .departAccount),
        ]
        for (place, fields, kind) in steps {
            #expect(try await somebody.get("desk/1/\(place)").status == 200, "\(place)")
            let answer = try await somebody.post("desk/1/\(place)", fields)
            let verb = place.split(separator: "/")[0]
            #expect(answer.headers[.location] == "/n/komae/desk/1?done=\(verb)")
            let event = try await database.service().auditEvents(of: "komae", limit: 1).first
            #expect(event?.kind == kind && event?.actorKind == .person)
        }
        let dossier = try await database.service().dossier(ofAccount: String(sato), in: "komae")
        #expect(dossier.history.map(\.reason) == ["退職", "メールが届かない"])
        // Nobody was asked to invite her into the room in between.
        #expect(try await account(SignedIn.yamazaki).atMCS.membership(in: .administratorsRoom) == nil)
        #expect(try await Invariants.broken(in: database) == [])
    }

    @Test func `the last administrator names the next, who then has the desk`() async throws {
        try await Samples.approve("komae", in: database)
        let takahashi = try await SignedIn(SignedIn.takahashi, in: database)
        let yamazaki = try await SignedIn(SignedIn.yamazaki, in: database)
        let (own, next) = (try await id(SignedIn.takahashi), try await id(SignedIn.yamazaki))
        let alone = try await takahashi.post("desk/1/revoke/\(own)", [("reason", "異動")])
        #expect(alone.status == 422 && alone.text.contains("次のMCS管理者の方をお決めください"))
        #expect(!alone.text.contains("--successor"))
        let handed = try await takahashi.post(
            "desk/1/revoke/\(own)", explained + [("successor", String(next)), ("reason", "異動")])
        #expect(handed.headers[.location] == "/n/komae/me")
        #expect(try await takahashi.get("desk/1").status == 404)
        #expect(try await yamazaki.get("desk/1").status == 200)
    }

    @Test func `two who take each other's right at the same moment leave one`() async throws {
        try await Samples.approve("komae", in: database)
        let takahashi = try await SignedIn(SignedIn.takahashi, in: database)
        let yamazaki = try await SignedIn(SignedIn.yamazaki, in: database)
        let (first, second) = (try await id(SignedIn.takahashi), try await id(SignedIn.yamazaki))
        _ = try await takahashi.post("desk/1/grant/\(second)", explained + [("reason", "増員")])
        async let one = takahashi.post("desk/1/revoke/\(second)", [("reason", "a")]).status
        async let other = yamazaki.post("desk/1/revoke/\(first)", [("reason", "b")]).status
        let statuses = try await [one, other]
        #expect(statuses.count { $0 == 303 } == 1, "\(statuses)")
        let service = try database.service()
        let administrators = try await ReadFacility(1).run(service, SampleNetworks.request("komae"))?
            .people.count(where: \.isAdministrator)
        #expect(administrators == 1)
    }

    @Test func `people of another facility and network are not there, whoever asks`() async throws {
        try await Samples.approve("komae", in: database)
        var pharmacy = try SampleApplication("komae")
        pharmacy.facility = "ひのき薬局"
        pharmacy.people = [.init("森 彩", "モリ アヤ", "薬剤師", "a.mori@hinoki.example.jp", isAdministrator: true)]
        _ = try await TestSupport.Samples.approve(pharmacy, in: database)
        let somebody = try await SignedIn(SignedIn.takahashi, in: database)
        let colleague = try await SignedIn(SignedIn.yamazaki, in: database)
        let (mori, sato) = (try await id("a.mori@hinoki.example.jp"), try await id(SignedIn.sato))
        let before = try await database.fingerprint()
        for verb in DeskVerb.allCases.map(\.rawValue) {
            for (person, place) in [
                (somebody, "desk/1/\(verb)/\(mori)"), (somebody, "desk/2/\(verb)/\(mori)"),
                (colleague, "desk/1/\(verb)/\(sato)"),
            ] {
                let fields = explained + [("reason", "x"), ("cause", "leak")]
                #expect(try await person.get(place).status == 404, "\(place)")
                #expect(try await person.post(place, fields).status == 404, "\(place)")
            }
        }
        for place in ["desk/2", "desk/2/changes", "desk/2/roster/roster.csv"] {
            #expect(try await somebody.get(place).status == 404, "\(place)")
        }
        let after = try await database.fingerprint()
        // Somebody was there: that is noted once a minute.
        #expect(after.filter { before[$0.key] != $0.value }.keys.allSatisfy { $0 == "madoguchi.session" })
    }
}
