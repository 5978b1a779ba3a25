/// The mail server that takes our messages on, and how to talk to it. What it says has been checked when it
/// exists.
package struct ServerConfiguration: Sendable {
    package enum Security: Sendable {
        /// `STARTTLS` before anything else is said; a server without it gets nothing (`smtp://`).
        case startTLSRequired
        /// TLS from the first byte (`smtps://`).
        case implicitTLS
        /// In clear, to this machine only: for a relay beside us and for tests.
        case plainOnLoopback
    }

    /// How long we wait. Each is more than zero; parts of a second count in all but `response`, which is rounded up.
    package struct Timeouts: Sendable {
        /// For the connection and TLS.
        package var connect: Duration = .seconds(10)
        /// For the answer to one command.
        package var response: Duration = .seconds(60)
        /// For a delivery from start to end.
        package var delivery: Duration = .seconds(120)

        package init() {}
    }

    let host: String
    let port: UInt16
    let security: Security
    let credentials: Credentials?
    /// How we name ourselves; nil for the machine's name.
    let ehloName: String?
    /// A PEM file of the authorities to trust in place of the system's.
    let caFile: String?
    let timeouts: Timeouts

    /// Takes `smtp://host:port` or `smtps://host:port`. Without a port it is 25 or 465.
    ///
    /// - Parameter security: what the scheme says if nil: `smtp` means ``Security/startTLSRequired``.
    package init(
        url: String, security: Security? = nil, username: String? = nil, password: String? = nil,
        ehloName: String? = nil, caFile: String? = nil, timeouts: Timeouts = Timeouts()
    ) throws(ConfigurationMistake) {
        let url = try ServerURL(url)
        self.security = try Self.agreed(security, with: url)
        guard ehloName.map({ HostName.isValid($0[...].utf8) }) ?? true else { throw .ehloName }
        guard caFile.map({ !$0.isEmpty && !$0.utf8.contains(0) }) ?? true else { throw .caFile }
        let waits = [timeouts.connect, timeouts.response, timeouts.delivery]
        guard waits.allSatisfy({ (.zero + .milliseconds(1)...Duration.seconds(86_400)).contains($0) }) else {
            throw .timeout
        }
        host = url.host
        port = url.port
        credentials = try Credentials(username: username, password: password)
        self.ehloName = ehloName
        self.caFile = caFile
        self.timeouts = timeouts
    }

    private static func agreed(
        _ wanted: Security?, with url: ServerURL
    ) throws(ConfigurationMistake) -> Security {
        let security = wanted ?? (url.scheme == .smtps ? .implicitTLS : .startTLSRequired)
        guard (security == .implicitTLS) == (url.scheme == .smtps) else { throw .schemeAndSecurity }
        guard security != .plainOnLoopback || HostName.isLoopback(url.host) else { throw .plainBeyondLoopback }
        return security
    }

    /// For libcurl, which takes the name for `EHLO` as the path.
    var url: String {
        let scheme: ServerURL.Scheme = security == .implicitTLS ? .smtps : .smtp
        return "\(scheme.rawValue)://\(host):\(port)/\(ehloName ?? "")"
    }
}

extension ServerConfiguration: CustomStringConvertible {
    /// Server and security: fit for a log.
    package var description: String { "\(host):\(port) (\(security))" }
}
