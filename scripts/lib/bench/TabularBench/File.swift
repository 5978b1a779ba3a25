import Glibc

/// Whole files, in and out.
enum File {
    static func read(_ path: String) throws -> [UInt8] {
        guard let stream = unsafe fopen(path, "r") else { throw Failure("cannot read \(path)") }
        defer { unsafe fclose(stream) }
        unsafe fseek(stream, 0, SEEK_END)
        let size = unsafe ftell(stream)
        unsafe rewind(stream)
        return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = unsafe fread(buffer.baseAddress, 1, size, stream)
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        guard let stream = unsafe fopen(path, "w") else { throw Failure("cannot write \(path)") }
        let written = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, stream) }
        guard unsafe fclose(stream) == 0, written == bytes.count else { throw Failure("cannot write \(path)") }
    }
}
