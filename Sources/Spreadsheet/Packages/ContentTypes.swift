/// Finds out what kind of content one part has (ISO/IEC 29500-2, 10.1.2).
final class ContentTypeReader: MarkupHandler {
    private let part: PartName
    private var ofPart: String?
    private var ofExtension: String?

    init(of part: PartName) {
        self.part = part
    }

    /// Nil if the package does not say.
    var contentType: String? { ofPart ?? ofExtension }

    func start(_ element: MarkupElement, _ attributes: MarkupAttributes) {
        switch element {
        case .contentTypeOfPart where attributes["PartName"].map(PartName.init) == part:
            ofPart = attributes["ContentType"]
        case .contentTypeOfExtension where attributes["Extension"]?.lowercased() == part.fileExtension:
            ofExtension = attributes["ContentType"]
        default: break
        }
    }
}

extension PackageArchive {
    /// The part with which the workbook begins, by whatever name; refuses what is no `.xlsx`.
    mutating func workbookPart() throws(UnreadableWorkbook) -> PartName {
        if contains(PartName("mimetype")), contains(PartName("META-INF/manifest.xml")) {
            throw .otherFormat(.openDocument)
        }
        guard contains(.contentTypes) else { throw .otherFormat(.zip) }
        let root = PartName("")
        guard let main = try relationships(of: root).part(ofKind: "officeDocument") else {
            throw .otherFormat(.zip)
        }
        let types = ContentTypeReader(of: main)
        try read(.contentTypes, with: types)
        if let format = Self.otherFormat(contentType: types.contentType ?? "") { throw .otherFormat(format) }
        return main
    }

    /// Nil for a workbook or a template for one.
    private static func otherFormat(contentType: String) -> OtherFormat? {
        let type = contentType.lowercased()
        if type.contains("sheet.binary.") { return .binaryWorkbook }
        if type.contains("macroenabled") {
            return type.contains("excel") ? .macroWorkbook : .otherOfficeDocument
        }
        if type.contains("wordprocessingml") || type.contains("presentationml") { return .otherOfficeDocument }
        return type.contains("spreadsheetml") ? nil : .zip
    }
}
