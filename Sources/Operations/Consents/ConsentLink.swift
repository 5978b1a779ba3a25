import Secrets
import Storage

/// The link by which a manager answers what their facility is asked to consent to. It is made of the mail that asks, so that
/// a reminder of that mail carries the very same one.
struct ConsentLink {
    let service: Service
    let network: NetworkScope

    func token(for mail: Int64) -> Token { service.keys.token(of: message(mail)) }

    /// The link of a mail that was sent; nil where its key has been given up since.
    func address(again mail: Int64, digest: [UInt8]) -> String? {
        service.keys.token(of: message(mail), digest: digest).map(address)
    }

    func address(_ token: Token) -> String { service.links.consent(network.code, token) }

    private func message(_ mail: Int64) -> [UInt8] { Array("consent request \(network.id) \(mail)".utf8) }
}
