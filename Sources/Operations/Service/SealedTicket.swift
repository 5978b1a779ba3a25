import FoundationEssentials
import Secrets

/// What a page is given to bring back with its form: sealed with the service's key and bound to its purpose and network, so
/// that nothing has to be kept meanwhile.
protocol SealedTicket: Codable, Sendable {
    /// Bound into the seal, so that no ticket can stand in for another kind's or network's.
    static func context(network: Int64) -> [UInt8]
    var expiresAt: Date { get }
}

extension SealedTicket {
    func sealed(_ keys: KeyRing, network: Int64) throws -> String {
        let box = keys.seal(
            Array(try JSONEncoder().encode(self)), associatedData: Self.context(network: network))
        return "\(Base64URL.encode(Array(box.keyID.utf8))).\(Base64URL.encode(box.bytes))"
    }

    /// Nil when it was not made here, for this network, or has expired.
    static func open(_ text: String, _ keys: KeyRing, network: Int64, now: Date) -> Self? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let keyID = Base64URL.decode(parts[0]), let bytes = Base64URL.decode(parts[1]),
            let plain = try? keys.open(
                SealedBox(keyID: String(decoding: keyID, as: UTF8.self), bytes: bytes),
                associatedData: context(network: network)),
            let ticket = try? JSONDecoder().decode(Self.self, from: Data(plain)), ticket.expiresAt > now
        else { return nil }
        return ticket
    }
}
