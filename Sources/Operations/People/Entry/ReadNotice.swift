import Postgres
package import Registry
import Storage

/// The wording of a privacy notice that somebody was shown; nil for one that they were not.
package struct ReadNotice: Operation {
    package let accountID: Int64
    /// Of the forms in which it stood.
    package let networkVersion: Int

    package init(shownTo accountID: Int64, networkVersion: Int) {
        self.accountID = accountID
        self.networkVersion = networkVersion
    }

    package func run(
        _ service: Service, _ request: Request
    ) async throws -> NetworkDefinition.PrivacyNotice? {
        try await service.database.read(request.network) { tx, network in
            let shown = try tx.read(ShownNotice.list(ofAccount: accountID, network))
            guard shown.contains(where: { $0.networkVersion == networkVersion }) else { return nil }
            return try service.forms.version(networkVersion, tx, network).definition.privacyNotice
        }
    }
}
