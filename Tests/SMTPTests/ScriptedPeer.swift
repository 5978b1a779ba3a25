import Dispatch
import Glibc
import Synchronization

/// A mail server on loopback that misbehaves as told, and remembers what it heard.
final class ScriptedPeer: Sendable {
    enum Act: Sendable {
        case reply(String)
        /// Closes the connection without a word.
        case hangUp
        /// Says nothing more until the client goes.
        case silence
    }

    /// When it acts: at the greeting, after a command with this verb, after the final dot.
    enum Moment: Hashable, Sendable {
        case greeting
        case command(String)
        case endOfData
    }

    let port: UInt16
    private let listener: Int32
    private let acts: [Moment: Act]
    private let log = Mutex<(connections: Int, lines: [String])>((0, []))

    init(_ acts: [Moment: Act] = [:]) {
        self.acts = acts
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        port = Self.bindToLoopback(listener)
        listen(listener, 8)
        let (listener, acts) = (listener, acts)
        // A thread each, since accepting and reading block. The connection holds the peer only weakly.
        DispatchQueue(label: "scripted-peer").async { [weak self] in
            // The loop closes the listener, so that nobody else gets its number while it is still in use here.
            defer { close(listener) }
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                self?.log.withLock { $0.connections += 1 }
                Conversation(connection, acts) { line in self?.log.withLock { $0.lines.append(line) } }.hold()
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    var connections: Int { log.withLock { $0.connections } }
    var lines: [String] { log.withLock { $0.lines } }

    /// To any free port; which one is the result.
    private static func bindToLoopback(_ socket: Int32) -> UInt16 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        unsafe withUnsafeMutablePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                _ = unsafe bind(socket, address, size)
                _ = unsafe getsockname(socket, address, &size)
            }
        }
        return UInt16(bigEndian: address.sin_port)
    }
}

/// One connection from greeting to end.
private struct Conversation {
    private let connection: Int32
    private let acts: [ScriptedPeer.Moment: ScriptedPeer.Act]
    private let note: (String) -> Void

    init(
        _ connection: Int32, _ acts: [ScriptedPeer.Moment: ScriptedPeer.Act], note: @escaping (String) -> Void
    ) {
        self.connection = connection
        self.acts = acts
        self.note = note
    }

    func hold() {
        defer { close(connection) }
        guard act(at: .greeting, otherwise: "220 peer.example.jp") else { return }
        while let line = readLine() {
            note(line)
            let verb = line.split(whereSeparator: { " :".contains($0) }).first.map { $0.uppercased() } ?? ""
            // The credentials come on a line of their own; the answer is to them.
            if verb == "AUTH" { guard say("334 "), readLine() != nil else { return } }
            guard act(at: .command(verb), otherwise: usualReply(to: verb)), verb != "QUIT" else { return }
            guard verb == "DATA", !refuses(.command("DATA")) else { continue }
            while let line = readLine(), line != "." { note(line) }
            guard act(at: .endOfData, otherwise: "250 2.0.0 Ok: queued as 17") else { return }
        }
    }

    private func usualReply(to verb: String) -> String {
        switch verb {
        case "EHLO": "250-peer.example.jp\r\n250 AUTH PLAIN"
        case "AUTH": "235 2.7.0 signed in"
        case "DATA": "354 go on"
        case "QUIT": "221 bye"
        default: "250 2.0.0 Ok"
        }
    }

    private func refuses(_ moment: ScriptedPeer.Moment) -> Bool {
        if case .reply = acts[moment] { true } else { false }
    }

    /// Whether the conversation goes on.
    private func act(at moment: ScriptedPeer.Moment, otherwise usual: String) -> Bool {
        switch acts[moment] ?? .reply(usual) {
        case .reply(let text): return say(text)
        case .hangUp: return false
        case .silence:
            while readLine() != nil {}
            return false
        }
    }

    private func say(_ text: String) -> Bool {
        let bytes = Array("\(text)\r\n".utf8)
        return unsafe send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    private func readLine() -> String? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while unsafe read(connection, &byte, 1) == 1 {
            if byte == UInt8(ascii: "\n") { return String(decoding: line.dropLast(), as: UTF8.self) }
            line.append(byte)
        }
        return nil
    }
}
