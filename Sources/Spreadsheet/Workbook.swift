package import Tabular

/// Excel workbooks, `.xlsx` (ISO/IEC 29500, transitional and strict).
package enum Workbook {
    /// Whether a file is one to be read here: a workbook, or a file of Office about which `read` has more to say
    /// than "this is no table". Looks at the first bytes alone.
    package static func isWorkbook(_ file: [UInt8]) -> Bool {
        FileSignature(of: file) != nil
    }

    /// Reads the first sheet that is shown and holds anything.
    ///
    /// - Parameter limits: as for a file of comma-separated values: the file's bytes, which also bound all texts
    ///   together and, tenfold, what it unpacks to (`PackageArchive`); rows that hold anything; the last column that does; bytes of one
    ///   text.
    package static func read(
        _ file: [UInt8], limits: Limits = .standard
    ) throws(UnreadableWorkbook) -> WorkbookContents {
        var rows: [WorkbookRow] = []
        let found = try forEachRow(in: file, limits: limits) { rows.append($0) }
        return WorkbookContents(
            sheet: Sheet(name: found.sheet.name, rows: rows, hiddenColumns: found.sheet.hiddenColumns),
            unread: found.unread)
    }

    /// Lends each row of that sheet, in order, without keeping them.
    ///
    /// A fault of the whole file can show after some rows have been lent: what was made of them is then void.
    /// - Returns: the same as `read`, without the rows.
    @discardableResult
    package static func forEachRow(
        in file: [UInt8], limits: Limits = .standard, _ body: (WorkbookRow) -> Void
    ) throws(UnreadableWorkbook) -> WorkbookContents {
        try inspect(file, limits: limits)
        return try withoutActuallyEscaping(body) { body throws(UnreadableWorkbook) in
            try unsafe file.withUnsafeBufferPointer { bytes throws(UnreadableWorkbook) in
                var reader = try WorkbookReader(unsafe PackageArchive(bytes, limits: limits), limits: limits)
                return try reader.forEachRow(body)
            }
        }
    }

    /// Refuses what is no archive, and what would take libzip too much memory to open.
    private static func inspect(_ file: [UInt8], limits: Limits) throws(UnreadableWorkbook) {
        guard file.count <= limits.bytes else { throw .tooLarge(bytes: file.count, limit: limits.bytes) }
        switch FileSignature(of: file) {
        case .zip: break
        case .compoundFile: throw .otherFormat(FileSignature.format(ofCompoundFile: file))
        case nil: throw .brokenArchive
        }
        // Each entry has a header with this signature; packed data looks like it once in 4 GiB.
        let header: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        let most = PackageArchive.mostParts
        guard FileSignature.occurrences(of: header, in: file, upTo: most + 1) <= most else {
            throw .tooManyParts(limit: most)
        }
    }
}
