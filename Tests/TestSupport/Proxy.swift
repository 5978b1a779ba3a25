import Dispatch
import FoundationEssentials
import Glibc
package import Postgres
import Synchronization

/// Stands between a connection and the server, and fails where a test says.
package final class Proxy: Sendable {
    package enum Fault: Sendable {
        case none
        /// Hands a message that holds this text on, waits for the answer, and hangs up instead of delivering
        /// it.
        case losingAnswer(to: String)
        /// Takes everything, delivers nothing: a half-open peer that still acknowledges.
        case swallowing
    }

    private let fault = Mutex(Fault.none)
    private let folder: String
    private let upstream: String
    private let listener: Int32

    /// - Parameter configuration: reaches the server itself, to ask it where its socket is.
    package init(before configuration: Configuration) async throws {
        let connection = try await Connection.open(configuration)
        upstream = try await connection.transaction { (tx: borrowing Transaction) in
            try tx.one("select current_setting('unix_socket_directories'), current_setting('port')") {
                (folders: String, port: String) in "\(folders.prefix { $0 != "," })/.s.PGSQL.\(port)"
            }
        }
        await connection.close()
        folder = FileManager.default.temporaryDirectory.path + "/proxy-\(UInt32.random(in: 0...UInt32.max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        listener = unsafe Self.unixSocket("\(folder)/.s.PGSQL.5432") { unsafe bind($0, $1, $2) }
        listen(listener, 8)
        let listener = listener
        DispatchQueue(label: "proxy").async { [self] in
            while case let client = accept(listener, nil, nil), client >= 0 {
                DispatchQueue(label: "proxy.conversation").async { self.converse(with: client) }
            }
        }
    }

    /// Reaches the server through the proxy.
    package func configuration(from configuration: Configuration) -> Configuration {
        var proxied = configuration
        proxied.conninfo += " host=\(folder) port=5432"
        return proxied
    }

    package func fail(by fault: Fault) { self.fault.withLock { $0 = fault } }

    package func stop() throws {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        try FileManager.default.removeItem(atPath: folder)
    }

    private func converse(with client: Int32) {
        let server = unsafe Self.unixSocket(upstream) { unsafe connect($0, $1, $2) }
        var isLosingAnswer = false
        while true {
            var peers = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            unsafe poll(&peers, 2, -1)
            let source = peers[0].revents != 0 ? client : server
            let message = Self.receive(from: source)
            if message.isEmpty || isLosingAnswer && source == server { break }
            switch fault.withLock({ $0 }) {
            case .swallowing: continue
            case .losingAnswer(let text) where source == client:
                isLosingAnswer = String(decoding: message, as: UTF8.self).contains(text)
            default: break
            }
            _ = unsafe message.withUnsafeBytes {
                unsafe write(source == client ? server : client, $0.baseAddress, $0.count)
            }
        }
        close(client)
        close(server)
    }

    private static func receive(from source: Int32) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
            unsafe count = max(0, read(source, buffer.baseAddress, buffer.count))
        }
    }

    private static func unixSocket(
        _ path: String, _ use: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path.utf8) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        let result = unsafe withUnsafeBytes(of: &address) { address -> Int32 in
            guard let base = unsafe address.baseAddress?.assumingMemoryBound(to: sockaddr.self) else {
                return -1
            }
            return unsafe use(descriptor, base, socklen_t(address.count))
        }
        precondition(result == 0, "the proxy cannot use its socket")
        return descriptor
    }
}
