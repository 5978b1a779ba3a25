package import Forms
import Foundation
package import FoundationEssentials
package import Operations
import Registry
import Storage

/// The networks of `forms/`, as tests use them.
package enum SampleNetworks {
    /// The repository, seen from this file.
    package static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A network that only tests know has Komae's files under its own code.
    package static func forms(_ network: String) throws -> NetworkForms {
        let folder = ["komae", "takarazuka"].contains(network) ? network : "komae"
        var forms = try NetworkFolder.read(repository.appending(path: "forms/\(folder)").path)
        forms.definition.code = network
        return forms
    }

    @discardableResult
    package static func apply(_ network: String, to service: Service) async throws -> ApplyNetwork.Applied {
        try await ApplyNetwork(try forms(network)).run(service, request(network))
    }

    /// 2026-11-02 10:00 in Japan, a Monday.
    package static let monday = Date(timeIntervalSince1970: 1_793_581_200)

    /// A clerk's request at a fixed time, or some days after it.
    package static func request(
        _ network: String, daysLater days: Int = 0, id: UUID = UUID(), isRehearsal: Bool = false
    ) -> Request {
        Request(
            network: network, actor: Actor(.clerk, "窓口 花子"), asOf: monday + Double(days) * 86_400, id: id,
            isRehearsal: isRehearsal)
    }
}
