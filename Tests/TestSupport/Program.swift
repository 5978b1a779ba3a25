import CSpawn
import Dispatch
import Glibc

/// A program in a process of its own, with its output to read.
///
/// Foundation's `Process` is not used: on Linux its children inherit the pipes of those that are started at the same
/// time, and waiting for one blocks a thread of Swift's cooperative pool. With two cores that pool has two threads, and
/// two such waits stopped a whole test run. Here a child gets its three standard streams and nothing else, and a thread
/// of its own waits for it.
package final class Program: Sendable {
    private let id: pid_t
    private let output: Int32
    private let thread = DispatchQueue(label: "program")

    package enum Fault: Error {
        /// It could not be started, with the error number.
        case notStarted(Int32)
    }

    /// Starts `words[0]`, found in the search path, with the others as its arguments; its errors are thrown away.
    package init(_ words: [String]) throws {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { throw Fault.notStarted(errno) }
        defer { close(ends[1]) }
        output = ends[0]
        id = try Self.spawn(words, output: ends[1])
    }

    deinit {
        close(output)
    }

    /// Runs a program to its end and returns its status and everything it printed.
    package static func run(_ words: [String]) async throws -> (status: Int32, output: [UInt8]) {
        let program = try Program(words)
        let printed = await program.onThread { $0.readAll() }
        return (await program.end(), printed)
    }

    /// As `run`, for callers that have a thread of their own to wait on.
    package static func runBlocking(_ words: [String]) throws {
        let program = try Program(words)
        _ = program.readAll()
        _ = program.wait()
    }

    /// What it prints up to its first line break.
    package func firstLine() async -> String {
        await onThread { $0.readLine() }
    }

    package func terminate() {
        kill(id, SIGTERM)
    }

    /// Waits for its end; the exit status, or 128 and the signal that ended it. To be called once.
    package func end() async -> Int32 {
        await onThread { $0.wait() }
    }

    /// Tells it to end and leaves the waiting to its thread.
    package func abandon() {
        terminate()
        let id = id
        thread.async { _ = Self.wait(for: id) }
    }

    private func onThread<Result: Sendable>(_ work: @escaping @Sendable (Program) -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            thread.async { continuation.resume(returning: work(self)) }
        }
    }

    private func readAll() -> [UInt8] {
        var (all, piece) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while case let count = unsafe read(output, &piece, piece.count), count > 0 {
            all += piece.prefix(count)
        }
        return all
    }

    private func readLine() -> String {
        var (line, byte) = ([UInt8](), UInt8(0))
        while unsafe read(output, &byte, 1) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
        return String(decoding: line, as: UTF8.self)
    }

    private func wait() -> Int32 { Self.wait(for: id) }

    private static func wait(for id: pid_t) -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    private static func spawn(_ words: [String], output: Int32) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        unsafe posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var id: pid_t = 0
        let error = unsafe posix_spawnp(&id, words[0], &actions, nil, &arguments, environ)
        guard error == 0 else { throw Fault.notStarted(error) }
        return id
    }
}
