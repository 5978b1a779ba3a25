import Desk
import Foundation
import Operations
import Portal
import Postgres
import Registry
import SMTP
import Secrets
import Storage
import Worker

/// Builds the parts from the settings.
struct Wiring: Sendable {
    let settings: Settings

    /// The operations as one duty's login may do them.
    func service(as duty: Duty, connections: Int = 2) throws -> Service {
        Service(
            database: Database(Pool(configuration(as: duty), size: connections)),
            keys: try keys(), links: Links(baseURL: try settings.baseURL()))
    }

    func configuration(as duty: Duty) -> Configuration {
        Configuration(settings.database(as: duty), applicationName: "madoguchi \(duty.rawValue)")
    }

    func portalConfiguration() throws -> PortalConfiguration {
        let (host, port) = try settings.listen()
        var configuration = try PortalConfiguration(baseURL: try settings.baseURL(), host: host, port: port)
        configuration.certificate = try settings.certificate()
        configuration.trustedProxies = try settings.trustedProxies() ?? configuration.trustedProxies
        configuration.forwardedHeader = try settings.forwardedHeader() ?? configuration.forwardedHeader
        return configuration
    }

    func dispatcher() throws -> MailDispatcher {
        let server = try settings.mailServer()
        let connections = try settings.mailConnections()
        return MailDispatcher(
            try service(as: .dispatcher, connections: connections + 1),
            transports: (0..<connections).map { _ in .smtp(server) })
    }

    private func keys() throws -> KeyRing {
        let path = try settings.keysPath()
        do {
            return try KeyRing.load(contentsOf: path)
        } catch {
            throw Refusal(
                .configuration,
                Bilingual(ja: "鍵のファイルを使えません（\(error)）。", en: "The key file cannot be used (\(error))."),
                remedy: Bilingual(
                    ja: "madoguchi keys generate で作り、所有者だけが読めるようにしてください。",
                    en: "Make one with madoguchi keys generate, readable by its owner only."))
        }
    }
}
