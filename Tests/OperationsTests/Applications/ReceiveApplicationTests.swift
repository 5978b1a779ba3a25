import Foundation
import Operations
import Postgres
import Registry
import Storage
import TestSupport
import Testing

@Suite(.database)
struct ReceiveApplicationTests {
    let database = TestDatabase.current

    private func receive(
        _ application: SampleApplication, _ encoding: SampleEncoding = .utf8, _ network: String = "komae",
        isRehearsal: Bool = false
    ) async throws -> ReceiveApplication.Outcome {
        try await ReceiveApplication(fileName: "roster.csv", bytes: application.bytes(encoding.encoding))
            .run(database.service(), SampleNetworks.request(network, isRehearsal: isRehearsal))
    }

    @Test(arguments: SampleEncoding.allCases)
    func `a right file waits in review, whatever it is encoded in`(_ encoding: SampleEncoding) async throws {
        guard
            case .received(let receipt, let checked, _) = try await receive(
                SampleApplication("komae"), encoding)
        else { throw Unexpected() }
        #expect(checked.problems.filter { $0.severity == .error } == [])
        #expect(receipt.state == .inReview)
        #expect(receipt.receipt == "2026-0001")
        let dossier = try await database.service().dossier(
            of: #require(ReceiptNumber(written: "2026-0001")), in: "komae")
        #expect(dossier.people.map(\.name) == ["髙橋 健一", "山﨑 美咲", "佐藤 直樹"])
        #expect(dossier.consents.count == 3)
        #expect(dossier.consents.map(\.given) == [true, true, true])
    }

    @Test func `a file with errors is returned with every problem, and nobody of it is staged`() async throws {
        var application = try SampleApplication("komae")
        application.people[1].email = "m.yamazaki.midoridai.example.jp"
        application.people[2].profession = "まほうつかい"
        guard case .received(let receipt, _, _) = try await receive(application) else { throw Unexpected() }
        #expect(receipt.state == .returned)
        let dossier = try await database.service().dossier(
            of: #require(ReceiptNumber(written: receipt.receipt)), in: "komae")
        #expect(dossier.people.isEmpty)
        #expect(dossier.problems.filter { $0.severity == .error }.compactMap(\.line).count == 2)
        let mails = try await database.service().mails(of: "komae", limit: 10)
        #expect(mails.map(\.kind) == [.applicationReturned])
    }

    @Test func `the corrected file takes the place of the returned one`() async throws {
        var wrong = try SampleApplication("komae")
        wrong.people[1].email = "unreadable"
        _ = try await receive(wrong)
        guard case .received(let corrected, _, _) = try await receive(SampleApplication("komae")) else {
            throw Unexpected()
        }
        #expect(corrected.supersedes == "2026-0001")
        let states = try await database.service().applications(of: "komae", in: nil).map(\.state)
        #expect(states.sorted { $0.rawValue < $1.rawValue } == [.inReview, .superseded])
    }

    @Test func `the same bytes again are the same application`() async throws {
        _ = try await receive(SampleApplication("komae"))
        let before = try await database.fingerprint()
        guard case .receivedBefore(let receipt) = try await receive(SampleApplication("komae")) else {
            throw Unexpected()
        }
        #expect(receipt == "2026-0001")
        #expect(try await database.fingerprint() == before)
    }

    @Test func `a rehearsal shows everything and changes nothing`() async throws {
        let before = try await database.fingerprint()
        guard
            case .received(let receipt, let checked, _) = try await receive(
                SampleApplication("komae"), isRehearsal: true)
        else { throw Unexpected() }
        #expect(receipt.people == 3)
        #expect(checked.people.count == 3)
        #expect(try await database.fingerprint() == before)
    }

    @Test(arguments: RefusedFile.all)
    func `a file that is no application leaves the database as it was`(_ file: RefusedFile) async throws {
        let before = try await database.fingerprint()
        await #expect(throws: Refusal.self) {
            try await ReceiveApplication(fileName: "x", bytes: file.bytes)
                .run(database.service(), SampleNetworks.request("komae"))
        }
        #expect(try await database.fingerprint() == before)
    }

    @Test func `an address belongs to one person of the network, whatever it does in another`() async throws {
        let application = try SampleApplication("komae")
        _ = try await Samples.approve(application, in: database)
        var second = application
        second.facility = "別の診療所"
        for index in second.people.indices { second.people[index].name = "別の 人\(index)" }
        guard case .received(let receipt, let checked, _) = try await receive(second) else {
            throw Unexpected()
        }
        #expect(receipt.state == .returned)
        #expect(checked.problems.filter { $0.code == .emailRegisteredElsewhere }.count == 3)
        let elsewhere = try await Samples.receive(SampleApplication("takarazuka"), in: database)
        let dossier = try await database.service().dossier(of: elsewhere, in: "takarazuka")
        #expect(dossier.application.state == .inReview)
    }

    @Test func `the same person at a second facility keeps one account`() async throws {
        let application = try SampleApplication("komae")
        _ = try await Samples.approve(application, in: database)
        var second = application
        second.facility = "別の診療所"
        guard case .received(let receipt, let checked, let plan) = try await receive(second) else {
            throw Unexpected()
        }
        #expect(receipt.state == .inReview)
        #expect(checked.problems.filter { $0.code == .secondAffiliation }.count == 3)
        #expect(plan.summary.total.joined == 3)
    }
}

struct Unexpected: Error {}
