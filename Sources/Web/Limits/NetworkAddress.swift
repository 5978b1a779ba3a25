import Glibc

/// An address of a machine, in IPv4 or IPv6. One in IPv4 that is written as IPv6 (`::ffff:192.0.2.1`) is IPv4.
package struct NetworkAddress: Sendable, Hashable {
    /// Its bits, at the low end.
    fileprivate let value: UInt128
    /// How many they are: 32 or 128.
    fileprivate let width: Int

    private init(four: UInt32) {
        value = UInt128(four)
        width = 32
    }

    private init(six: UInt128) {
        // ::ffff:0:0/96 (RFC 4291, 2.5.5.2).
        let isMapped = six >> 32 == 0xFFFF
        value = isMapped ? six & UInt128(UInt32.max) : six
        width = isMapped ? 32 : 128
    }

    /// Without a port; IPv6 with or without brackets.
    package init?(_ text: some StringProtocol) {
        let bare =
            text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : String(text)
        var (four, six): (UInt32, UInt128) = (0, 0)
        if unsafe inet_pton(AF_INET, bare, &four) == 1 {
            self.init(four: UInt32(bigEndian: four))
        } else if unsafe inet_pton(AF_INET6, bare, &six) == 1 {
            self.init(six: UInt128(bigEndian: six))
        } else {
            return nil
        }
    }

    /// What belongs to one client: the address, or in IPv6 the 64 bits that one household or office is given.
    var client: NetworkAddress { width == 32 ? self : NetworkAddress(six: (value >> 64) << 64) }
}

/// Addresses that begin with the same bits: `192.0.2.0/24`, or a single one.
package struct AddressRange: Sendable, Hashable {
    private let start: NetworkAddress
    private let bits: Int

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let start = NetworkAddress(parts[0]) else { return nil }
        guard let bits = parts.count == 1 ? start.width : Int(parts[1]), (0...start.width).contains(bits)
        else { return nil }
        self.start = start
        self.bits = bits
    }

    func contains(_ address: NetworkAddress) -> Bool {
        address.width == start.width && (address.value ^ start.value) >> (start.width - bits) == 0
    }
}
