/// The name of a part of a package (ISO/IEC 29500-2): a path, never used as one outside the archive.
///
/// ASCII letters compare without regard to case.
struct PartName: Sendable, Hashable {
    /// As written, without a slash in front.
    let text: String
    private let key: String

    static let contentTypes = PartName("[Content_Types].xml")

    init(_ name: String) {
        // Some archivers of Windows write back slashes.
        text = String(name.split(separator: "/").flatMap { $0.split(separator: "\\") }.joined(separator: "/"))
        key = text.lowercased()
    }

    static func == (left: PartName, right: PartName) -> Bool { left.key == right.key }

    func hash(into hasher: inout Hasher) { hasher.combine(key) }

    var fileExtension: String { key.split(separator: ".").last.map(String.init) ?? "" }

    /// The part that holds this one's relationships: `xl/_rels/workbook.xml.rels`.
    var relationships: PartName {
        PartName(
            (folder + ["_rels", text.split(separator: "/").last.map(String.init) ?? ""])
                .joined(separator: "/") + ".rels")
    }

    /// What a relationship of this part points to: relative to its folder, or from the root.
    func resolving(_ target: String) -> PartName {
        var path = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = path.popLast()
            default: path.append(String(step))
            }
        }
        return PartName(path.joined(separator: "/"))
    }

    private var folder: [String] { text.split(separator: "/").dropLast().map(String.init) }
}
