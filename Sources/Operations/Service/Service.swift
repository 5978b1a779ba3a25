import FoundationEssentials
import Registry
package import Secrets
package import Storage

/// What every operation works with: the database as one login sees it, the keys, and the effects that leave the
/// process as values.
package struct Service: Sendable {
    package let database: Database
    package let keys: KeyRing
    package let random: RandomSource
    package let links: Links
    package let forms: FormsCache
    package let hasher: PasswordHasher

    package init(
        database: Database, keys: KeyRing, links: Links, random: RandomSource = .system,
        hasher: PasswordHasher = .shared
    ) {
        self.database = database
        self.keys = keys
        self.links = links
        self.random = random
        self.forms = FormsCache()
        self.hasher = hasher
    }

    /// Work that computes password hashes: refused before it begins when too many are at it already.
    func admittingHashes<R: Sendable>(_ work: () async throws -> R) async throws -> R {
        do {
            return try await hasher.admitting(work)
        } catch is PasswordHasher.Busy {
            throw Refusal.crowded
        }
    }
}

/// Addresses of the service's own pages, built from the configured base URL and nothing else (S8).
package struct Links: Sendable, Hashable {
    /// Without a slash at its end.
    package let baseURL: String

    package init(baseURL: String) {
        self.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
    }

    /// The network's front page.
    package func front(_ network: String) -> String { "\(baseURL)/n/\(network)/" }

    package func activation(_ network: String) -> String { "\(baseURL)/n/\(network)/activate" }

    /// Where the person whom a test mail reached says so.
    package func addressConfirmation(_ network: String, _ token: Token) -> String {
        "\(baseURL)/n/\(network)/confirm/\(token.text)"
    }

    /// Where a facility's manager answers what it is asked to consent to.
    package func consent(_ network: String, _ token: Token) -> String {
        "\(baseURL)/n/\(network)/consent/\(token.text)"
    }

    /// Where a forgotten password is replaced; with the token of the link it is a secret.
    package func newPassword(_ network: String, link: String) -> String {
        "\(baseURL)/n/\(network)/new-password?link=\(link)"
    }

    /// Where whoever reads the mail to a new address says that it is theirs.
    package func addressChange(_ network: String, _ token: Token) -> String {
        "\(baseURL)/n/\(network)/address/\(token.text)"
    }

    /// Where an applicant sees how their application stands.
    package func applicationStatus(_ network: String, _ token: Token) -> String {
        "\(baseURL)/n/\(network)/applications/\(token.text)"
    }

    /// Where a reader checks which senders are real.
    package func senders(_ network: String) -> String { "\(baseURL)/n/\(network)/senders" }

    /// The host, which is the right side of Message-IDs.
    package var host: String {
        let withoutScheme =
            baseURL.split(separator: "/", maxSplits: 2).dropFirst().first.map(String.init) ?? baseURL
        return withoutScheme.split(separator: ":").first.map(String.init) ?? withoutScheme
    }
}
