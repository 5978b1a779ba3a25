import FoundationEssentials
import Operations
import Registry
import Storage
import TestSupport

/// The desk of a clinic, with short ways to what its administrator does there with rosters.
struct Desk: Sendable {
    let sample: LifeSamples
    let portal: Service
    let administrator: Int64

    struct Unexpected: Error {}

    var clerk: Service { get throws { try sample.database.service() } }
    var request: Request { request(after: 0) }

    func request(after seconds: TimeInterval) -> Request {
        Request(
            network: "komae", actor: Actor(.person, String(administrator)),
            asOf: SampleNetworks.monday + seconds)
    }

    /// The roster as it is downloaded, and what becomes of its text.
    func roster(_ change: (String) -> String) async throws -> [UInt8] {
        let bytes = try await CurrentRoster(of: sample.clinic, as: .csv).run(portal, request)
        return Array(change(String(decoding: bytes, as: UTF8.self)).utf8)
    }

    func rosterWithNewcomer(named name: String = "森下 薫") async throws -> [UInt8] {
        try await roster { $0 + "\(name),モリシタ カオル,薬剤師,,k.morishita@midoridai.example.jp,,,追加,\r\n" }
    }

    func plan(
        _ bytes: [UInt8], scope: RosterScope = .changes, declared: Bool = true
    ) async throws -> PlanRoster.Outcome {
        try await PlanRoster(
            RosterUpload(
                facility: sample.clinic, administrator: administrator,
                file: SubmitApplication.Upload(name: "名簿.csv", bytes: bytes),
                statement: RosterStatement(
                    appliedOn: request.today, scope: scope, identityChecked: declared, termsExplained: declared,
                    consents: []), typed: "scope=\(scope.rawValue)")
        ).run(portal, request)
    }

    func sending(
        _ bytes: [UInt8], _ ticket: String, facility: Int64? = nil, by account: Int64? = nil,
        explanation: String = ""
    ) -> SendRoster {
        SendRoster(
            facility: facility ?? sample.clinic, administrator: account ?? administrator, ticket: ticket,
            bytes: bytes, removalExplanation: explanation)
    }

    func send(
        _ bytes: [UInt8], _ preview: RosterPreview, _ service: Service? = nil, explanation: String = ""
    ) async throws -> SendRoster.Outcome {
        try await sending(bytes, preview.ticket, explanation: explanation).run(service ?? portal, request)
    }

    func dossier(_ receipt: ReceiptNumber) async throws -> ApplicationDossier {
        try await clerk.dossier(of: receipt, in: "komae")
    }

    /// Registers somebody at the clinic.
    func approve(_ name: String, _ address: String) async throws {
        var application = try SampleApplication("komae")
        application.people = [.init(name, "ツイカ", "看護師", address)]
        _ = try await Samples.approve(application, in: sample.database)
    }
}

extension PlanRoster.Outcome {
    var preview: RosterPreview? { if case .planned(let preview) = self { preview } else { nil } }
}

extension SendRoster.Outcome {
    var receipt: ReceiptNumber? {
        if case .sent(let receipt) = self { ReceiptNumber(written: receipt) } else { nil }
    }
}
