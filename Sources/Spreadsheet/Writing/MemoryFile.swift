import CXlsxWriter
import Glibc

/// A file with a path that is never on a disk, and is gone with the process at the latest: what is in it is personal.
struct MemoryFile: ~Copyable {
    private let descriptor: CInt

    /// - Returns: nil if the process has no descriptor left.
    init?() {
        // It shows in /proc and has no other meaning; close it on exec.
        let closeOnExec: UInt32 = 1
        descriptor = unsafe memfd_create("workbook", closeOnExec)
        guard descriptor >= 0 else { return nil }
    }

    deinit { _ = close(descriptor) }

    /// For whoever opens files by name.
    var path: String { "/proc/self/fd/\(descriptor)" }

    /// All that was written; nil if it cannot be read.
    func contents() -> [UInt8]? {
        let size = lseek(descriptor, 0, SEEK_END)
        guard size >= 0 else { return nil }
        var isComplete = true
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let read = unsafe pread(
                    descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count, count)
                guard read > 0 else {
                    isComplete = false
                    return
                }
                count += read
            }
        }
        return isComplete ? bytes : nil
    }
}
