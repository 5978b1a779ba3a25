import ArgumentParser
import Operations
import Registry

/// Computes the audit trail's chain anew. Ends with 65 when it is broken anywhere.
struct AuditVerifyCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "証跡が書き換えられていないか確かめます / Verify that the trail is whole",
        discussion: """
            --network を省略すると、すべてのネットワークが対象です。つながりが切れていれば終了コード65です。
            Without --network it covers all networks. Exit code 65 means that the chain is broken.
            """)

    @Option(help: ArgumentHelp("このネットワークだけ / Only this network", valueName: "code"))
    var network: String?
    @OptionGroup var output: OutputOptions

    func perform(at desk: DeskSession) async throws {
        let service = try await desk.service()
        let networks = if let network { [network] } else { try await service.networks().map(\.code) }
        var trails: [VerifiedTrail] = []
        for code in networks {
            trails.append(VerifiedTrail(code, try await VerifyAudit().run(service, network: code)))
        }
        try desk.answer(trails) { $0.trails(trails) }
        if trails.contains(where: { !$0.isWhole }) { throw ExitCode(Refusal.Kind.data.rawValue) }
    }
}

/// What the verification of one network's trail came to.
struct VerifiedTrail: Encodable, Sendable {
    let network: String
    let isWhole: Bool
    let events: Int64
    let details: Int64
    /// The chain's last hash, to be compared with a note of it kept elsewhere.
    let head: String?
    let findings: [ExplainedFinding]

    struct ExplainedFinding: Encodable, Sendable {
        let kind: VerifyAudit.Finding.Kind
        let sequence: Int64?
        let explanation: Bilingual
    }

    init(_ network: String, _ verdict: VerifyAudit.Verdict) {
        self.network = network
        isWhole = verdict.isWhole
        events = verdict.events
        details = verdict.details
        head = verdict.head
        findings = verdict.findings.map {
            ExplainedFinding(kind: $0.kind, sequence: $0.sequence, explanation: $0.explanation)
        }
    }
}

extension Page {
    mutating func trails(_ trails: [VerifiedTrail]) {
        for trail in trails {
            gap()
            if trail.isWhole {
                say(
                    "\(trail.network)：\(trail.events)件の記録はつながっており、書き換えは見つかりません。",
                    "\(trail.network): \(trail.events) events form one whole chain.")
            } else {
                say(
                    "\(trail.network)：記録に\(trail.findings.count)か所の異常があります。",
                    "\(trail.network): the trail is broken in \(trail.findings.count) places.")
                for finding in trail.findings { say(finding.explanation, indented: 2) }
                say(
                    "データベースに触れず、控え（バックアップ）と照らし合わせてください。",
                    "Leave the database as it is, and compare it with a backup.")
            }
            facts([
                Fact("明細", "details", String(trail.details)),
                Fact("終点のハッシュ", "head", trail.head),
            ])
        }
        if trails.isEmpty { say("ネットワークはまだありません。", "There is no network yet.") }
    }
}
