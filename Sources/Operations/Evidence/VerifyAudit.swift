import Postgres
import Registry
import Secrets
import Storage

/// Computes a network's hash chain anew from what is stored and says where it breaks (S1, invariant 5).
///
/// Every digest is computed here, not by the database's own functions, so that whoever rewrites those is not believed.
/// A superuser who also rewrites the head is not caught by this; only an anchor outside of the database is.
package struct VerifyAudit: Sendable {
    /// Events that are read at a time.
    package let page: Int

    package init(page: Int = 5_000) {
        self.page = page
    }

    package struct Verdict: Sendable, Codable {
        package let events: Int64
        package let details: Int64
        /// The chain's last hash, hexadecimal: what an anchor is compared with.
        package let head: String?
        package let findings: [Finding]

        package var isWhole: Bool { findings.isEmpty }
    }

    /// One break of the chain.
    package struct Finding: Sendable, Codable, Hashable {
        package enum Kind: String, Sendable, Codable {
            /// Its bytes do not give its hash.
            case changed
            /// It does not follow the hash of the one before it.
            case unlinked
            /// A number of the sequence is not there.
            case missing
            /// What the act touched is not what was recorded of it.
            case details
            /// A before-image is not what was committed to.
            case beforeImage = "before_image"
            /// The chain does not end where its head says.
            case head
            /// An act or a detail outside of the chain.
            case stray
        }

        package let kind: Kind
        package let sequence: Int64?
    }

    package func run(_ service: Service, network: String) async throws -> Verdict {
        try await service.database.read(network) { tx, scope in
            var walk = ChainWalk(network: scope.id)
            while true {
                let links = try AuditChain.links(after: walk.sequence, limit: page, tx, scope)
                guard !links.isEmpty else { break }
                let details = try AuditChain.details(of: links.map(\.actID), tx, scope)
                walk.check(links, Dictionary(grouping: details, by: \.actID))
            }
            walk.finish(at: try AuditChain.head(tx, scope), strays: try AuditChain.strays(tx, scope))
            return walk.verdict
        }
    }
}

/// The state of a walk along the chain.
private struct ChainWalk {
    private(set) var sequence: Int64 = 0
    private var hash: [UInt8]
    private var details: Int64 = 0
    private var findings: [VerifyAudit.Finding] = []
    private var events: Int64 = 0

    init(network: Int64) {
        hash = sha256("madoguchi audit chain \(network)".utf8)
    }

    mutating func check(_ links: [AuditChain.Link], _ details: [Int64: [AuditChain.Detail]]) {
        for link in links {
            check(link)
            check(details[link.actID] ?? [], of: link)
        }
    }

    private mutating func check(_ link: AuditChain.Link) {
        if link.sequence != sequence + 1 { note(.missing, sequence + 1) }
        if link.previousHash != hash { note(.unlinked, link.sequence) }
        if sha256(link.previousHash + netstrings(link.fields).utf8) != link.hash {
            note(.changed, link.sequence)
        }
        sequence = link.sequence
        hash = link.hash
        events += 1
    }

    private mutating func check(_ touched: [AuditChain.Detail], of link: AuditChain.Link) {
        details += Int64(touched.count)
        let digest = sha256(touched.map { netstrings($0.fields) }.joined().utf8)
        if Int64(touched.count) != link.detailCount || digest != link.detailsDigest {
            note(.details, link.sequence)
        }
        for detail in touched {
            guard let salt = detail.salt, let before = detail.before else { continue }
            if sha256(salt + before.utf8) != detail.beforeDigest { note(.beforeImage, link.sequence) }
        }
    }

    mutating func finish(at head: AuditChain.Head?, strays: Int64) {
        if events > 0 || head != nil, head != AuditChain.Head(sequence: sequence, hash: hash) {
            note(.head, nil)
        }
        if strays > 0 { note(.stray, nil) }
    }

    private mutating func note(_ kind: VerifyAudit.Finding.Kind, _ sequence: Int64?) {
        findings.append(VerifyAudit.Finding(kind: kind, sequence: sequence))
    }

    var verdict: VerifyAudit.Verdict {
        VerifyAudit.Verdict(
            events: events, details: details, head: events > 0 ? Hexadecimal.encode(hash) : nil,
            findings: findings)
    }
}

/// The length-prefixed form of `app.netstring`: `5:abcde,`, or `-,` for NULL.
private func netstrings(_ fields: [String?]) -> String {
    fields.map { field in field.map { "\($0.utf8.count):\($0)" } ?? "-" }.map { $0 + "," }.joined()
}
