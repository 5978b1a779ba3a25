package import Operations
import Registry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writing a file that a clerk names: whole or not at all, and readable by nobody else, since people are on it.
package enum OutputFile {
    static let standardOutput = "-"

    /// - Parameter replaces: whether a file that is there already makes way.
    @Sendable package static func write(_ bytes: [UInt8], _ path: String, replaces: Bool) throws(Refusal) {
        guard path != standardOutput else {
            guard put(bytes, into: STDOUT_FILENO) else { throw unwritable(path) }
            return
        }
        let draft = "\(path).\(getpid()).tmp"
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw unwritable(path) }
        defer { _ = unsafe unlink(draft) }
        let isWhole = put(bytes, into: descriptor) && fsync(descriptor) == 0
        guard close(descriptor) == 0, isWhole else { throw unwritable(path) }
        // A link never takes the place of another file, whoever made that in the meantime.
        guard unsafe (replaces ? rename(draft, path) : link(draft, path)) == 0 else {
            throw errno == EEXIST ? existing(path) : unwritable(path)
        }
    }

    private static func put(_ bytes: [UInt8], into descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes {
                unsafe posixWrite(descriptor, $0.baseAddress, $0.count)
            }
            if written < 0 {
                guard errno == EINTR else { return false }
            } else {
                rest = rest.dropFirst(written)
            }
        }
        return true
    }

    private static func existing(_ path: String) -> Refusal {
        Refusal(
            .cannotCreate, Bilingual(ja: "「\(path)」はすでにあります。", en: "“\(path)” is there already."),
            remedy: Bilingual(
                ja: "別の名前にするか、--force を付けて置き換えてください。", en: "Choose another name, or replace it with --force."))
    }

    private static func unwritable(_ path: String) -> Refusal {
        Refusal(
            .cannotCreate, Bilingual(ja: "「\(path)」に書き込めません。", en: "“\(path)” cannot be written."),
            remedy: Bilingual(
                ja: "場所と権限、空き容量をご確認ください。", en: "Check the place, its permissions and the space left."))
    }
}

/// `write(2)` under a name of its own.
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, bytes, count)
}
