import CLibZip

/// A ZIP archive in memory. It works on the bytes that it was opened with: they must outlive it.
@safe
struct ZipArchive: ~Copyable {
    private let archive: OpaquePointer
    /// By name; folders left out.
    let entries: [PartName: Entry]

    struct Entry {
        fileprivate var index: UInt64
        var isEncrypted: Bool
        /// Stored or deflated.
        var isOrdinary: Bool
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(UnreadableWorkbook) {
        guard let base = bytes.baseAddress, let opened = unsafe clibzip_open(base, bytes.count) else {
            throw .brokenArchive
        }
        do throws(UnreadableWorkbook) {
            entries = unsafe try Self.entries(of: opened)
        } catch {
            unsafe zip_discard(opened)
            throw error
        }
        unsafe archive = unsafe opened
    }

    deinit { unsafe zip_discard(archive) }

    private static func entries(of archive: OpaquePointer) throws(UnreadableWorkbook) -> [PartName: Entry] {
        var entries: [PartName: Entry] = [:]
        let count = unsafe zip_get_num_entries(archive, 0)
        for index in 0..<UInt64(max(0, count)) {
            let found = unsafe clibzip_entry(archive, index)
            guard let name = unsafe found.name.map({ unsafe String(cString: $0) }) else { throw .brokenArchive }
            guard !name.hasSuffix("/") else { continue }
            let part = PartName(name)
            guard entries[part] == nil else { throw .duplicatePart(part.text) }
            entries[part] = unsafe Entry(
                index: index, isEncrypted: found.is_encrypted, isOrdinary: found.is_ordinary)
        }
        return entries
    }

    /// Opens an entry to be read from its beginning; nil if the archive is damaged there.
    func open(_ entry: Entry) -> ZipEntryBytes? {
        guard entry.isOrdinary, let file = unsafe zip_fopen_index(archive, entry.index, 0) else { return nil }
        return unsafe ZipEntryBytes(file)
    }
}

/// The bytes of one entry, unpacked as they are read. Its archive must outlive it.
@safe
struct ZipEntryBytes: ~Copyable {
    private let file: OpaquePointer

    fileprivate init(_ file: OpaquePointer) {
        unsafe self.file = unsafe file
    }

    deinit { unsafe zip_fclose(file) }

    /// - Returns: how many bytes were put into the buffer, 0 at the end; nil if they are damaged or their checksum
    ///   is wrong.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        let count = unsafe zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
        return count < 0 ? nil : Int(count)
    }
}
