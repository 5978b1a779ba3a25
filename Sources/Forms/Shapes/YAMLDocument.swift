import Yams

/// A YAML file as nodes with their lines; nothing is resolved to numbers, dates or truth values.
///
/// libyaml itself refuses more than 1,000 levels of nesting. Anchors are refused before it sees them: an alias
/// of aliases of aliases would take forever, and operators have no use for them.
struct YAMLDocument {
    let file: FormFile
    let root: Node

    init?(_ file: FormFile, _ log: MistakeLog) {
        let anchors = Self.linesWithAnchors(file.text)
        for line in anchors { log.note(.anchor, in: file.label, line: line) }
        guard anchors.isEmpty else { return nil }
        do {
            guard let root = try compose(yaml: file.text, .basic) else {
                log.note(.emptyFile, in: file.label)
                return nil
            }
            self.file = file
            self.root = root
        } catch {
            let (line, fault) = Self.mistake(error)
            log.note(fault, in: file.label, line: line)
            return nil
        }
    }

    /// The texts in the list under a key of the root, whatever else there is.
    func texts(under key: String) -> [String] {
        let value = root.mapping?.first { $0.key.scalar?.string == key }?.value
        return value?.sequence?.compactMap(\.scalar?.string) ?? []
    }

    private static func linesWithAnchors(_ text: String) -> [Int] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .compactMap { hasAnchor($1) ? $0 + 1 : nil }
    }

    /// An `&` that begins a name and does not continue a word, as the one in `?a=1&b=2` does.
    private static func hasAnchor(_ line: Substring.UTF8View) -> Bool {
        var previous = UInt8(ascii: " ")
        var afterAmpersand = false
        for byte in line {
            if afterAmpersand, isWord(byte) { return true }
            afterAmpersand = byte == UInt8(ascii: "&") && !isWord(previous)
            previous = byte
        }
        return false
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private static func mistake(_ error: any Error) -> (line: Int?, Fault) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, .unreadableYAML(problem))
        case .duplicatedKeysInMapping(_, let context): (context.mark.line, .duplicateKey)
        case .reader(let problem, _, _, _): (nil, .unreadableYAML(problem))
        default: (nil, .unreadableYAML("unknown problem"))
        }
    }
}
