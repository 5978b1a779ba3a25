/// `smtp://host:port` taken apart: no user, path or query belongs in it.
struct ServerURL {
    enum Scheme: String {
        case smtp, smtps
    }

    let scheme: Scheme
    /// A name, an IPv4 address, or an IPv6 address in brackets.
    let host: String
    let port: UInt16

    init(_ text: String) throws(ConfigurationMistake) {
        guard let colon = text.firstRange(of: "://"),
            let scheme = Scheme(rawValue: text[..<colon.lowerBound].lowercased())
        else { throw .scheme }
        self.scheme = scheme
        var authority = text[colon.upperBound...]
        if authority.hasSuffix("/") { authority.removeLast() }
        guard !authority.contains("@") else { throw .credentialsInURL }
        let (host, port) = Self.split(authority)
        guard Self.isHost(host) else { throw .host }
        self.host = String(host)
        self.port = try Self.number(of: port) ?? (scheme == .smtps ? 465 : 25)
    }

    /// At the colon that does not belong to an IPv6 address.
    private static func split(_ authority: Substring) -> (host: Substring, port: Substring?) {
        guard let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]") else {
            return (authority, nil)
        }
        return (authority[..<colon], authority[authority.index(after: colon)...])
    }

    private static func isHost(_ host: Substring) -> Bool {
        guard host.hasPrefix("["), host.hasSuffix("]") else { return HostName.isValid(host.utf8) }
        return host.count > 3
            && host.dropFirst().dropLast().utf8.allSatisfy { byte in
                isASCIIDigit(byte) || ":.abcdefABCDEF".utf8.contains(byte)
            }
    }

    private static func number(of port: Substring?) throws(ConfigurationMistake) -> UInt16? {
        guard let port else { return nil }
        guard port.utf8.allSatisfy(isASCIIDigit), let number = UInt16(port), number > 0 else { throw .port }
        return number
    }
}
