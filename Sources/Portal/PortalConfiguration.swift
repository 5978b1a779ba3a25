package import Web

/// How the portal is reached and how long it waits for others.
package struct PortalConfiguration: Sendable, Hashable {
    /// What people see in the address bar: links, the check of senders and the refusal of foreign forms go by it.
    package let origin: WebOrigin
    /// The address to listen on.
    package var host: String
    /// 0 lets the system choose one.
    package var port: Int
    /// Nil where a reverse proxy with the certificate stands in front of it.
    package var certificate: ServerCertificate?
    /// How often its files are looked at.
    package var certificateInterval: Duration = .seconds(60)
    /// The most connections at a time; later ones wait.
    package var connections = 1_000
    /// How long a connection may be silent.
    package var idleTimeout: Duration = .seconds(30)
    /// How long a request's body may take as a whole, however steadily it trickles in.
    package var bodyDeadline: Duration = .seconds(10)
    /// The largest form, in bytes.
    package var largestBody = 16 * 1024
    /// Before this time has passed nobody is told that they cannot sign in, or that a mail was sent: what went on meanwhile
    /// cannot be told from a clock.
    package var refusalFloor: Duration = .milliseconds(400)
    /// The largest form with a file in it, in bytes, and how long it may take: only where an application is handed in.
    package var largestUpload = 2 * 1024 * 1024 + 64 * 1024
    package var uploadDeadline: Duration = .seconds(90)
    /// How long `/health/ready` waits for the database.
    package var readinessDeadline: Duration = .seconds(2)

    /// How much one client may ask for.
    package var limit = RequestLimit()
    /// Proxies whose word about the client is taken; a proxy on the same machine unless stated otherwise.
    package var trustedProxies = ["127.0.0.0/8", "::1"].compactMap { AddressRange($0) }
    /// The header in which they give it.
    package var forwardedHeader = ClientAddress.Header.xForwardedFor

    /// - Parameter baseURL: `https://` (or, for trying out, `http://`), host, and perhaps a port; no path.
    package init(baseURL: String, host: String = "127.0.0.1", port: Int = 8080) throws(InvalidBaseURL) {
        guard let origin = WebOrigin(baseURL) else { throw InvalidBaseURL() }
        self.origin = origin
        self.host = host
        self.port = port
    }
}

/// The base URL is not `https://host` or `http://host:port`.
package struct InvalidBaseURL: Error, CustomStringConvertible {
    package var description: String {
        "the base URL must be https:// and a host, perhaps with a port, without a path"
    }
}
