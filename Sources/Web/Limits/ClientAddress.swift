import Hummingbird

/// Who is at the other end: the connection's address, or, where that is a trusted proxy, the one that the proxy names.
///
/// Every proxy appends the address that it saw. From the right, the first that is not a trusted proxy is the client: whatever
/// stands before it, the client may have written itself. Only one of the two headers is read, the one that the proxies set.
package struct ClientAddress: Sendable {
    package enum Header: String, Sendable, CaseIterable {
        case xForwardedFor = "x-forwarded-for"
        /// RFC 7239.
        case forwarded
    }

    private let trusted: [AddressRange]
    private let header: Header
    private let name: HeaderName?

    package init(trusted: [AddressRange], header: Header) {
        self.trusted = trusted
        self.header = header
        name = HeaderName(header.rawValue)
    }

    /// Nil without a connection.
    func of(_ request: Request, _ context: WebContext) -> NetworkAddress? {
        guard let peer = context.peer else { return nil }
        guard isTrusted(peer) else { return peer }
        var nearest = peer
        for hop in hops(request).reversed() {
            guard let address = address(of: hop) else { return nearest }
            nearest = address
            if !isTrusted(address) { break }
        }
        return nearest
    }

    private func isTrusted(_ address: NetworkAddress) -> Bool { trusted.contains { $0.contains(address) } }

    /// As the header lists them; several such headers are one list (RFC 9110, 5.3).
    private func hops(_ request: Request) -> [Substring] {
        guard let name, let list = request.headers[name] else { return [] }
        return list.split(separator: ",")
    }

    /// Nil for what is no address.
    private func address(of hop: Substring) -> NetworkAddress? {
        switch header {
        case .xForwardedFor: Self.address(hop.trimmed)
        case .forwarded:
            hop.split(separator: ";").map(\.trimmed)
                .first { $0.lowercased().hasPrefix("for=") }
                .flatMap { Self.address($0.dropFirst(4).filter { $0 != "\"" }) }
        }
    }

    /// With or without a port.
    private static func address(_ text: some StringProtocol) -> NetworkAddress? {
        if let whole = NetworkAddress(text) { return whole }
        guard let colon = text.lastIndex(of: ":") else { return nil }
        return NetworkAddress(text[..<colon])
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self.drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
