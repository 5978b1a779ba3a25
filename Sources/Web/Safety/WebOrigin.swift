/// Scheme, host and port of a site (RFC 6454): what a browser says in `Origin`, and what a base URL consists of.
package struct WebOrigin: Sendable, Hashable, CustomStringConvertible {
    package let isHTTPS: Bool
    /// In lower case.
    package let host: String
    package let port: Int

    /// Nil for anything else than `http(s)://host[:port]`, with or without a slash at its end; `null` is nil, too.
    package init?(_ text: String) {
        let lowercased = text.lowercased()
        let isHTTPS = lowercased.hasPrefix("https://")
        guard isHTTPS || lowercased.hasPrefix("http://") else { return nil }
        var authority = lowercased.dropFirst(isHTTPS ? 8 : 7)
        if authority.hasSuffix("/") { authority.removeLast() }
        let parts = authority.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let host = parts.first, !host.isEmpty, host.utf8.allSatisfy(Self.isHostCharacter) else {
            return nil
        }
        var port = Self.defaultPort(isHTTPS)
        if parts.count == 2 {
            guard let number = UInt16(parts[1]), number > 0, parts[1].utf8.first != UInt8(ascii: "+")
            else { return nil }
            port = Int(number)
        }
        self.isHTTPS = isHTTPS
        self.host = String(host)
        self.port = port
    }

    /// As browsers write it: without the scheme's own port.
    package var description: String {
        let scheme = isHTTPS ? "https" : "http"
        return port == Self.defaultPort(isHTTPS) ? "\(scheme)://\(host)" : "\(scheme)://\(host):\(port)"
    }

    private static func defaultPort(_ isHTTPS: Bool) -> Int { isHTTPS ? 443 : 80 }

    private static func isHostCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }
}
