import Forms
package import FoundationEssentials
package import Registry
import Secrets
import Storage

/// A network as it is listed.
package struct NetworkOverview: Sendable, Codable {
    package let code: String
    package let name: Bilingual
    package let version: Int
    package let appliedAt: Date
    /// SHA-256 of the canonical form, hexadecimal.
    package let digest: String
}

extension Service {
    package func networks() async throws -> [NetworkOverview] {
        var overviews: [NetworkOverview] = []
        for network in try await database.networks() { overviews.append(try await overview(of: network.code)) }
        return overviews
    }

    package func overview(of network: String) async throws -> NetworkOverview {
        try await database.read(network) { tx, scope in
            let version = try NetworkVersion.current(tx, scope)
            let definition = try forms.current(tx, scope).definition
            return NetworkOverview(
                code: network, name: definition.name, version: version.version, appliedAt: version.appliedAt,
                digest: Hexadecimal.encode(version.digest))
        }
    }

    /// The forms that are in force.
    package func activeForms(of network: String) async throws -> ActiveForms {
        try await database.read(network) { tx, scope in try forms.current(tx, scope) }
    }
}
