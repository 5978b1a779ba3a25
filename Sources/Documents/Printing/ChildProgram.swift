import CSpawn
import Dispatch
import Glibc

/// A program in a process of its own that turns bytes into bytes.
///
/// Its three standard streams are files in memory: nothing can block on a full pipe or break one. It inherits nothing
/// else, and a thread of its own waits for it. (Foundation's `Process` lets children inherit each other's pipes and
/// blocks Swift's cooperative pool; swift-subprocess 1.0.2 traps when a child ends before it has read its input.)
struct ChildProgram: Sendable {
    /// The program, found in the search path unless it is a path, and its arguments.
    let words: [String]
    let environment: [String: String]

    enum Outcome: Sendable {
        case notFound
        /// With the error number.
        case notStarted(Int32)
        /// It was killed.
        case timedOut
        /// - status: the exit status, or 128 and the signal that ended it.
        case ended(status: Int32, output: [UInt8], complaints: [UInt8])
    }

    func run(input: [UInt8], timeLimit: Duration) async -> Outcome {
        let thread = DispatchQueue(label: "child program")
        return await withCheckedContinuation { continuation in
            thread.async { continuation.resume(returning: runBlocking(input, timeLimit)) }
        }
    }

    private func runBlocking(_ input: [UInt8], _ timeLimit: Duration) -> Outcome {
        guard let given = StandardStream(), let output = StandardStream(), let complaints = StandardStream(),
            given.fill(input)
        else { return .notStarted(errno) }
        var id: pid_t = 0
        let error = spawn(&id, [given.descriptor, output.descriptor, complaints.descriptor])
        guard error == 0 else { return error == ENOENT ? .notFound : .notStarted(error) }
        guard ends(id, within: timeLimit) else {
            kill(id, SIGKILL)
            _ = wait(for: id)
            return .timedOut
        }
        let status = wait(for: id)
        return .ended(status: status, output: output.contents, complaints: complaints.contents)
    }

    private func ends(_ id: pid_t, within timeLimit: Duration) -> Bool {
        let process = open_process(id)
        guard process >= 0 else { return false }
        defer { close(process) }
        let deadline = ContinuousClock.now + timeLimit
        while case let rest = deadline - ContinuousClock.now, rest > .zero {
            var watched = pollfd(fd: process, events: Int16(POLLIN), revents: 0)
            let milliseconds =
                rest.components.seconds * 1000 + rest.components.attoseconds / 1_000_000_000_000_000
            let ready = unsafe poll(&watched, 1, Int32(clamping: milliseconds + 1))
            if ready > 0 { return true }
            guard ready == 0 || errno == EINTR else { return false }
        }
        return false
    }

    private func wait(for id: pid_t) -> Int32 {
        var status: Int32 = 0
        while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    private func spawn(_ id: inout pid_t, _ streams: [Int32]) -> Int32 {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (number, stream) in streams.enumerated() {
            unsafe posix_spawn_file_actions_adddup2(&actions, stream, Int32(number))
        }
        unsafe posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
        defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
        return unsafe posix_spawnp(&id, words[0], &actions, nil, &arguments, &variables)
    }
}

/// A standard stream as a file that is never on a disk.
private struct StandardStream: ~Copyable {
    let descriptor: Int32

    /// Empty, to be written by the child; nil if there is no descriptor left.
    init?() {
        let closeOnExec: UInt32 = 1
        let opened = unsafe memfd_create("stream", closeOnExec)
        // Above the three that it becomes in the child: duplicating one of those onto itself would leave it closed there.
        descriptor = fcntl(opened, F_DUPFD_CLOEXEC, 3)
        close(opened)
        guard descriptor >= 0 else { return nil }
    }

    /// Puts in what the child is to read; false if there is no memory left for it.
    borrowing func fill(_ bytes: [UInt8]) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe pwrite(
                    descriptor, buffer.baseAddress.map { unsafe $0 + written }, bytes.count - written, written)
            }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }

    deinit { _ = close(descriptor) }

    var contents: [UInt8] {
        var (all, piece) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while case let count = unsafe pread(descriptor, &piece, piece.count, all.count), count > 0 {
            all += piece.prefix(count)
        }
        return all
    }
}
