package import Forms
import Postgres
import Registry
import Secrets
import Storage

/// Puts a network's files into force: a new version under its digest, or nothing when they are in force already.
///
/// An option that is switched on or off by it concerns everybody who is registered: what is wanted at MCS follows in the same
/// transaction (A2, R1).
package struct ApplyNetwork: Sendable {
    private let definition: NetworkDefinition
    /// The canonical form, as it is stored.
    private let text: String
    private let digest: String

    package init(_ forms: NetworkForms) throws {
        definition = forms.definition
        let canonical = try forms.canonicalBytes
        text = String(decoding: canonical, as: UTF8.self)
        digest = Hexadecimal.encode(sha256(canonical))
    }

    package struct Applied: Codable, Sendable {
        package let version: Int
        /// SHA-256 of the canonical form, hexadecimal.
        package let digest: String
        /// False when exactly these files were in force before.
        package let changed: Bool
        /// Lines that came to the work list with it: places in a group that is kept now, or no longer.
        package var lines = 0
    }

    package func run(_ service: Service, _ request: Request) async throws -> Applied {
        guard try await service.database.networks().contains(where: { $0.code == request.network }) else {
            return try await establish(service, request)
        }
        let current = try await service.database.read(request.network) { tx, network in
            try NetworkVersion.current(tx, network)
        }
        if current.forms == text {
            return Applied(version: current.version, digest: digest, changed: false)
        }
        return try await service.database.act(request.act(.applyNetwork)) { tx, scope in
            let version = try NetworkVersion.currentNumber(tx, scope.network) + 1
            try RewordedClauses(since: NetworkVersion.all(tx, scope.network), to: definition)
                .refuseIfUnversioned()
            let before = try WorkLine.count(tx, scope.network)
            try addVersion(version, tx, scope)
            try FollowSides.now(tx)
            return Applied(
                version: version, digest: digest, changed: true,
                lines: try WorkLine.count(tx, scope.network) - before)
        }
    }

    private var keepsAllUsersGroup: Bool { definition.groups.allUsers != nil }
    private var keepsAdministratorsRoom: Bool { definition.groups.administratorsRoom != nil }

    private func establish(_ service: Service, _ request: Request) async throws -> Applied {
        try await service.database.establishing(
            request.act(.applyNetwork), municipality: definition.municipality,
            keepsAllUsersGroup: keepsAllUsersGroup, keepsAdministratorsRoom: keepsAdministratorsRoom
        ) { tx, scope in
            try addVersion(1, tx, scope)
            return Applied(version: 1, digest: digest, changed: true)
        }
    }

    private func addVersion(_ version: Int, _ tx: borrowing Transaction, _ scope: ActScope) throws {
        try ClosedDays.replace(definition.closedDays.compactMap { Day(iso: $0) }, tx, scope)
        try NetworkVersion.add(
            version, forms: text, keepsAllUsersGroup: keepsAllUsersGroup,
            keepsAdministratorsRoom: keepsAdministratorsRoom, tx, scope)
    }
}
