import FoundationEssentials
import Glibc
import Mustache
import TestSupport
import Testing

@testable import Documents

/// Sheets of a letter each, as a document of the service would print them.
struct Sample: Sendable {
    let frame: SheetFrame
    let letters: [String]

    var html: String {
        get throws {
            var library = Templates.library
            try library.register(
                "{{<sheet}}{{$main}}{{#letters}}<section class=\"leaf\"><p>{{.}}</p></section>{{/letters}}{{/main}}{{/sheet}}",
                named: "sample")
            return library.render(self, withTemplate: "sample") ?? ""
        }
    }
}

struct TemporaryFile {
    let path: String

    init(_ bytes: [UInt8], permissions: Int = 0o600) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "documents-\(UUID().uuidString)").path
        try Data(bytes).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
    }

    /// A program that can be run at once. What this process writes itself, a child of another test may have inherited open,
    /// and it is busy until that child becomes its program.
    func copyByAnotherProcess() async throws -> TemporaryFile {
        let copy = TemporaryFile(path: path + ".copy")
        try #require(try await Program.run(["cp", "--preserve=mode", path, copy.path]).status == 0)
        return copy
    }

    private init(path: String) { self.path = path }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}

/// A port on loopback that notices whether anybody connects.
final class Listener {
    private let socket: Int32
    let port: UInt16

    init() throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let (descriptor, length) = (socket, size)
        unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = unsafe bind(descriptor, address, length)
                _ = listen(descriptor, 8)
                _ = unsafe getsockname(descriptor, address, &size)
            }
        }
        port = UInt16(bigEndian: address.sin_port)
    }

    /// Whether a connection waits to be taken.
    var wasCalled: Bool {
        let connection = accept(socket, nil, nil)
        if connection >= 0 { close(connection) }
        return connection >= 0
    }

    deinit { close(socket) }
}
