/// What the number formats of a workbook's cell styles mean.
struct CellStyles {
    /// By the number that a cell has.
    private var formats: [NumberFormat] = []

    /// Cells without a style, or with one that the workbook lacks, are general.
    subscript(style: Int) -> NumberFormat {
        formats.indices.contains(style) ? formats[style] : .number
    }

    fileprivate mutating func append(_ format: NumberFormat) -> Int {
        formats.append(format)
        return formats.count
    }
}

/// Reads the part of styles (ISO/IEC 29500-1, 18.8): custom number formats and the cells' styles, which follow them.
final class CellStyleReader: MarkupHandler {
    private(set) var styles = CellStyles()
    private var custom: [Int: NumberFormat] = [:]
    private var isInCellStyles = false
    /// Excel takes 65,490.
    private static let most = 65_536

    func start(_ element: MarkupElement, _ attributes: MarkupAttributes) throws(MarkupFault) {
        switch element {
        case .cellStyles: isInCellStyles = true
        case .numberFormat:
            // Conditional formats have some as well; they come later and belong to no cell.
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"]
            else {
                return
            }
            if custom[id] == nil { custom[id] = NumberFormat(code: code) }
            guard custom.count <= Self.most else { throw .tooComplex }
        case .cellStyle where isInCellStyles:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            let count = styles.append(custom[id] ?? NumberFormat(builtIn: id))
            guard count <= Self.most else { throw .tooComplex }
        default: break
        }
    }

    func end(_ element: MarkupElement, _ text: [UInt8]) {
        if element == .cellStyles { isInCellStyles = false }
    }
}
