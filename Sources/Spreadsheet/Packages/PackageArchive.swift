import Tabular

/// The parts of a package, read one after the other within one budget of unpacked bytes.
struct PackageArchive: ~Copyable {
    private let archive: ZipArchive
    private let textLimit: Int
    private let unpackedLimit: Int
    private var unpacked = 0

    /// Sheets, drawings and images; workbooks of offices have some dozen.
    static let mostParts = 10_000
    /// Text in XML is mostly markup and deflates well: the parts of full sheets take 4 to 12 times the file's bytes.
    static let expansion = 10
    /// An element counts for so many bytes more: four bytes of a tag take as long as hundred of text.
    private static let elementWeight = 32

    /// - Parameter bytes: must outlive the archive.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: Limits) throws(UnreadableWorkbook) {
        archive = unsafe try ZipArchive(bytes)
        textLimit = limits.fieldBytes
        unpackedLimit = limits.bytes * Self.expansion
    }

    func contains(_ part: PartName) -> Bool { archive.entries[part] != nil }

    /// Parses a part until its end, or until the handler has seen enough.
    mutating func read(_ part: PartName, with handler: some MarkupHandler) throws(UnreadableWorkbook) {
        guard let entry = archive.entries[part] else { throw .missingPart(part.text) }
        guard !entry.isEncrypted else { throw .otherFormat(.passwordProtected) }
        guard var bytes = archive.open(entry) else { throw .brokenPart(part.text, line: nil) }
        let parser = MarkupParser(of: part.text, handler: handler, textLimit: textLimit)
        var isAtEnd = false
        while !isAtEnd, !handler.isSatisfied {
            let count = unsafe try parser.parseNext { buffer throws(UnreadableWorkbook) in
                guard let count = unsafe bytes.read(into: buffer) else {
                    throw .brokenPart(part.text, line: nil)
                }
                return count
            }
            isAtEnd = count == 0
            unpacked += count + parser.takeElementCount() * Self.elementWeight
            guard unpacked <= unpackedLimit else { throw .unpacksTooFar(limit: unpackedLimit) }
        }
    }
}
