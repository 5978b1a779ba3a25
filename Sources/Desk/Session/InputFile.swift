package import Operations
import Registry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Reading a file that a clerk names, or what is piped in.
package enum InputFile {
    /// How a file from a pipe is called in the records.
    static let standardInput = "-"

    /// Somewhat more than any intake accepts: a larger file is cut here and refused there, whatever its true size.
    private static let most = 64 * 1024 * 1024

    @Sendable package static func read(_ path: String) throws(Refusal) -> [UInt8] {
        guard path != standardInput else { return try contents(of: STDIN_FILENO, path) }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { close(descriptor) }
        return try contents(of: descriptor, path)
    }

    private static func contents(of descriptor: Int32, _ path: String) throws(Refusal) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(size(of: descriptor), most))
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while bytes.count <= most {
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe posixRead(descriptor, $0.baseAddress, $0.count)
            }
            if count == 0 { break }
            if count > 0 {
                bytes += chunk[..<count]
            } else if errno != EINTR {
                throw unreadable(path)
            }
        }
        return bytes
    }

    /// In bytes; 0 of a pipe.
    private static func size(of descriptor: Int32) -> Int {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? max(Int(status.st_size), 0) : 0
    }

    private static func unreadable(_ path: String) -> Refusal {
        Refusal(
            .noInput, Bilingual(ja: "ファイル「\(path)」を読めません。", en: "The file “\(path)” cannot be read."),
            remedy: Bilingual(ja: "場所と名前をご確認ください。", en: "Check where it is and what it is called."))
    }
}

/// `read(2)` under a name of its own.
private func posixRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(descriptor, bytes, count)
}
