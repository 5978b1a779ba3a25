/// What a part refers to (ISO/IEC 29500-2, 9.3).
struct Relationships {
    /// By id.
    private(set) var targets: [String: Target] = [:]
    private var firstOfKind: [String: PartName] = [:]

    struct Target {
        /// The last step of the type, which is the same in the transitional and the strict form: `worksheet`.
        var kind: String
        var part: PartName
    }

    func part(ofKind kind: String) -> PartName? {
        firstOfKind[kind]
    }

    /// - Returns: whether the id was free.
    fileprivate mutating func add(_ id: String, _ target: Target) -> Bool {
        if firstOfKind[target.kind] == nil { firstOfKind[target.kind] = target.part }
        return targets.updateValue(target, forKey: id) == nil
    }
}

/// Reads a `.rels` part.
final class RelationshipReader: MarkupHandler {
    private(set) var relationships = Relationships()
    private let source: PartName

    /// - Parameter source: the part whose relationships they are.
    init(of source: PartName) {
        self.source = source
    }

    func start(_ element: MarkupElement, _ attributes: MarkupAttributes) throws(MarkupFault) {
        guard element == .relationship, attributes["TargetMode"] != "External" else { return }
        guard let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"] else {
            throw .malformed
        }
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        guard relationships.add(id, Relationships.Target(kind: kind, part: source.resolving(target))) else {
            throw .malformed
        }
        guard relationships.targets.count <= PackageArchive.mostParts else { throw .tooComplex }
    }
}

extension PackageArchive {
    /// - Returns: none where the part has no relationships.
    mutating func relationships(of part: PartName) throws(UnreadableWorkbook) -> Relationships {
        guard contains(part.relationships) else { return Relationships() }
        let reader = RelationshipReader(of: part)
        try read(part.relationships, with: reader)
        return reader.relationships
    }
}
