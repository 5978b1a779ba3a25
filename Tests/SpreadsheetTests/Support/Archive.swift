import CLibZip
import Glibc
import Testing

/// Zips parts that are written out in the tests, in the order given.
func archive(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
    guard let target = unsafe zip_source_buffer_create(nil, 0, 0, nil),
        let archive = unsafe zip_open_from_source(target, ZIP_TRUNCATE, nil)
    else { return [] }
    unsafe zip_source_keep(target)
    defer { unsafe zip_source_free(target) }
    for part in parts {
        let source = unsafe zip_source_buffer(archive, copy(of: part.content), UInt64(part.content.count), 1)
        if unsafe zip_file_add(archive, part.name, source, ZIP_FL_ENC_UTF_8) < 0 {
            Issue.record("libzip does not add \(part.name)")
        }
    }
    guard unsafe zip_close(archive) == 0 else { return [] }
    return unsafe bytes(of: target)
}

/// For libzip to keep until it closes the archive, and to free.
private func copy(of content: [UInt8]) -> UnsafeMutableRawPointer? {
    let copy = unsafe malloc(max(1, content.count))
    unsafe copy?.copyMemory(from: content, byteCount: content.count)
    return unsafe copy
}

private func bytes(of source: OpaquePointer) -> [UInt8] {
    var found = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &found) == 0, unsafe zip_source_open(source) == 0 else { return [] }
    defer { unsafe zip_source_close(source) }
    let size = Int(unsafe found.size)
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = max(0, Int(unsafe zip_source_read(source, buffer.baseAddress, UInt64(size))))
    }
}
