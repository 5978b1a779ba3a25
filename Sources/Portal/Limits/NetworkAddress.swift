import Glibc

/// An address of a machine: 4 bytes (IPv4) or 16 (IPv6). One in IPv4 that is written as IPv6 (`::ffff:192.0.2.1`) is IPv4.
package struct NetworkAddress: Sendable, Hashable {
    package let bytes: [UInt8]

    /// Without a port; IPv6 with or without brackets.
    package init?(_ text: some StringProtocol) {
        let bare =
            text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : String(text)
        var four = [UInt8](repeating: 0, count: 4)
        if unsafe inet_pton(AF_INET, bare, &four) == 1 {
            bytes = four
            return
        }
        var six = [UInt8](repeating: 0, count: 16)
        guard unsafe inet_pton(AF_INET6, bare, &six) == 1 else { return nil }
        let isMapped = six[..<10].allSatisfy { $0 == 0 } && six[10] == 0xFF && six[11] == 0xFF
        bytes = isMapped ? Array(six[12...]) : six
    }

    /// What belongs to one client: the address, or in IPv6 the 64 bits that one household or office is given.
    var client: [UInt8] { bytes.count == 4 ? bytes : Array(bytes.prefix(8)) }
}

/// Addresses that begin with the same bits: `192.0.2.0/24`, or a single one.
package struct AddressRange: Sendable, Hashable {
    private let start: NetworkAddress
    private let bits: Int

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let start = NetworkAddress(parts[0]) else { return nil }
        let all = start.bytes.count * 8
        guard let bits = parts.count == 1 ? all : Int(parts[1]), (0...all).contains(bits) else { return nil }
        self.start = start
        self.bits = bits
    }

    func contains(_ address: NetworkAddress) -> Bool {
        guard address.bytes.count == start.bytes.count else { return false }
        let whole = bits / 8
        guard address.bytes[..<whole] == start.bytes[..<whole] else { return false }
        let mask = ~(UInt8.max >> (bits % 8))
        return mask == 0 || (address.bytes[whole] ^ start.bytes[whole]) & mask == 0
    }
}
