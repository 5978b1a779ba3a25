import Tabular

/// Reads a workbook part by part: what it says of itself, then the sheets.
struct WorkbookReader: ~Copyable {
    private var archive: PackageArchive
    private let limits: Limits
    private let catalog: WorkbookCatalog
    private let relationships: Relationships
    private let decoder: CellDecoder

    init(_ archive: consuming PackageArchive, limits: Limits) throws(UnreadableWorkbook) {
        let main = try archive.workbookPart()
        let relationships = try archive.relationships(of: main)
        let workbook = WorkbookCatalogReader()
        try archive.read(main, with: workbook)
        let strings = SharedStringReader(limit: limits.bytes)
        if let part = relationships.part(ofKind: "sharedStrings") { try archive.read(part, with: strings) }
        let styles = CellStyleReader()
        if let part = relationships.part(ofKind: "styles") { try archive.read(part, with: styles) }
        decoder = CellDecoder(
            strings: strings.strings, styles: styles.styles, dateSystem: workbook.catalog.dateSystem,
            isUncalculated: workbook.catalog.isUncalculated)
        catalog = workbook.catalog
        self.relationships = relationships
        self.limits = limits
        self.archive = archive
    }

    /// Lends the rows of the first sheet that is shown and holds anything.
    ///
    /// - Returns: that sheet without its rows, and the others that hold something.
    mutating func forEachRow(
        _ body: @escaping (WorkbookRow) -> Void
    ) throws(UnreadableWorkbook) -> WorkbookContents {
        var sheet: Sheet?
        var unread: [UnreadSheet] = []
        for entry in catalog.sheets {
            guard let part = try part(of: entry) else { continue }
            if sheet == nil, !entry.isHidden {
                let reader = SheetReader(decoder: decoder, limits: limits, body: body)
                try archive.read(part, with: reader)
                if reader.rows > 0 {
                    sheet = Sheet(name: entry.name, rows: [], hiddenColumns: reader.hiddenColumns)
                }
            } else {
                let probe = SheetProbe()
                try archive.read(part, with: probe)
                if probe.isSatisfied { unread.append(UnreadSheet(name: entry.name, isHidden: entry.isHidden)) }
            }
        }
        guard let sheet else { throw .empty(hiddenSheets: unread.map(\.name)) }
        return WorkbookContents(sheet: sheet, unread: unread)
    }

    /// Nil for sheets that are no tables: charts, dialogues, macros.
    private func part(of entry: WorkbookCatalog.Entry) throws(UnreadableWorkbook) -> PartName? {
        guard let target = relationships.targets[entry.relationship] else {
            throw .missingPart(entry.relationship)
        }
        return target.kind == "worksheet" ? target.part : nil
    }
}
