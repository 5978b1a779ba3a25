import CExpat
import Glibc

/// The elements that are read, each in its transitional and its strict namespace where it has two. All others are of
/// no interest, whatever they hold.
enum MarkupElement {
    // Sheets, and the texts that they share.
    case cell, value, text, textItem, row, formula, phoneticRun, column
    // Styles.
    case cellStyle, cellStyles, numberFormat
    // The workbook.
    case sheet, workbookProperties, calculation
    // Packages.
    case relationship, contentTypeOfPart, contentTypeOfExtension

    /// - Parameter name: as expat writes it: "namespace local", or the local name alone.
    init?(_ name: UnsafePointer<XML_Char>) {
        for namespace in Self.namespaces {
            let length = namespace.prefix.utf8CodeUnitCount
            guard unsafe strncmp(name, namespace.prefix.utf8Start, length) == 0 else { continue }
            let local = unsafe name + length
            for known in namespace.elements where unsafe strcmp(local, known.name.utf8Start) == 0 {
                self = known.element
                return
            }
            return nil
        }
        return nil
    }

    private typealias Known = (name: StaticString, element: MarkupElement)

    private static let namespaces: [(prefix: StaticString, elements: [Known])] = [
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main ", ofSpreadsheets),
        ("http://purl.oclc.org/ooxml/spreadsheetml/main ", ofSpreadsheets),
        ("http://schemas.openxmlformats.org/package/2006/relationships ", [("Relationship", .relationship)]),
        (
            "http://schemas.openxmlformats.org/package/2006/content-types ",
            [("Override", .contentTypeOfPart), ("Default", .contentTypeOfExtension)]
        ),
    ]

    /// The most frequent first.
    private static let ofSpreadsheets: [Known] = [
        ("c", .cell), ("v", .value), ("t", .text), ("si", .textItem), ("row", .row), ("f", .formula),
        ("rPh", .phoneticRun), ("xf", .cellStyle), ("cellXfs", .cellStyles), ("numFmt", .numberFormat),
        ("col", .column), ("sheet", .sheet), ("workbookPr", .workbookProperties), ("calcPr", .calculation),
    ]
}
