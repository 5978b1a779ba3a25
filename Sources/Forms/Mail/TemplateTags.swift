import Registry

/// The Mustache tags of a text with their lines: the subset that forms may use, and what is wrong with the
/// rest.
///
/// Allowed are `{{name}}`, `{{{name}}}`, `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`, `{{.}}` inside a
/// section, `{{! a comment }}` and `{{> partial}}`; delimiters, inheritance, pragmas and transforms are not.
struct TemplateTags {
    struct Tag: Hashable {
        enum Kind: Hashable {
            case variable, section, inverted, close, partial

            init?(sigil: Character) {
                switch sigil {
                case "#": self = .section
                case "^": self = .inverted
                case "/": self = .close
                case ">": self = .partial
                default: return nil
                }
            }
        }

        var kind: Kind
        var name: String
        var line: Int
    }

    private(set) var tags: [Tag] = []
    private(set) var faults: [TemplateFault] = []
    /// What is printed whatever the values; line feeds are left out.
    private(set) var plainText = ""

    /// Deep enough for a list within a condition.
    private static let deepest = 4

    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if line.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
                scan(line, number: index + 1)
            } else {
                plainText += line
            }
        }
        checkSections()
    }

    /// Names of variables, as values or as conditions; without `.` and partials.
    var variables: Set<String> {
        Set(tags.filter { $0.kind != .partial && $0.kind != .close && $0.name != "." }.map(\.name))
    }

    /// Names whose values reach the reader: printed, or run through as a list.
    var shown: Set<String> {
        Set(
            tags.filter { $0.kind == .variable || $0.kind == .section && MailTextCheck.lists.contains($0.name) }
                .map(\.name))
    }

    private mutating func scan(_ line: Substring, number: Int) {
        var rest = line
        while let open = rest.firstRange(of: "{{") {
            addPlain(rest[..<open.lowerBound], number)
            let isTriple = rest[open.upperBound...].hasPrefix("{")
            let inside = rest[open.upperBound...].dropFirst(isTriple ? 1 : 0)
            guard let close = inside.firstRange(of: isTriple ? "}}}" : "}}") else {
                return refuse(.unclosedTag, number)
            }
            add(String(inside[..<close.lowerBound]), isTriple: isTriple, line: number)
            rest = inside[close.upperBound...]
        }
        addPlain(rest, number)
    }

    private mutating func addPlain(_ text: Substring, _ line: Int) {
        if text.contains("}}") { refuse(.strayBraces, line) }
        plainText += text
    }

    private mutating func add(_ content: String, isTriple: Bool, line: Int) {
        if !isTriple, content.hasPrefix("!") { return }
        let kind = isTriple ? nil : content.first.flatMap(Tag.Kind.init(sigil:))
        let name = String(content.dropFirst(kind == nil ? 0 : 1)).trimmed
        guard Self.isName(name, of: kind) else { return refuse(.unknownTag, line) }
        tags.append(Tag(kind: kind ?? .variable, name: name, line: line))
    }

    /// Variables are camel case, partials are file names.
    private static func isName(_ name: String, of kind: Tag.Kind?) -> Bool {
        if name == "." { return kind == nil }
        guard let first = name.utf8.first, isLetter(first) else { return false }
        return name.utf8.allSatisfy {
            isLetter($0) || $0 >= 0x30 && $0 <= 0x39 || kind == .partial && $0 == UInt8(ascii: "_")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    private mutating func checkSections() {
        var open: [Tag] = []
        for tag in tags {
            switch tag.kind {
            case .section, .inverted:
                open.append(tag)
                if open.count > Self.deepest { return refuse(.tooManySections, tag.line) }
            case .close:
                guard open.popLast()?.name == tag.name else { return refuse(.sectionMismatch, tag.line) }
            case .variable:
                if tag.name == ".", open.last?.kind != .section { refuse(.dotOutsideList, tag.line) }
            case .partial: break
            }
        }
        if let last = open.last { refuse(.sectionMismatch, last.line) }
    }

    private mutating func refuse(_ fault: Fault, _ line: Int) {
        faults.append(TemplateFault(line: line, fault: fault))
    }
}

/// What is wrong with a template, on which of its lines.
struct TemplateFault: Error, Hashable {
    var line: Int
    var fault: Fault
}

extension Fault {
    static let unclosedTag = Fault(
        "「{{」に対応する「}}」が同じ行にありません。", "A tag is not closed on its line.",
        remedy: "「}}」で閉じてください。", "Close it with }}.")

    static let strayBraces = Fault(
        "「}}」に対応する「{{」がありません。", "There is a }} without its {{.",
        remedy: "余分な波かっこを消すか、「{{」を補ってください。", "Remove the braces, or open the tag.")

    static let unknownTag = Fault(
        "使えない書き方の差し込みです。", "This kind of tag is not supported.",
        remedy: "{{名前}}、{{#名前}}…{{/名前}}、{{^名前}}…{{/名前}}のいずれかで書いてください。",
        "Use {{name}}, {{#name}}…{{/name}} or {{^name}}…{{/name}}.")

    static let sectionMismatch = Fault(
        "「{{#名前}}」と「{{/名前}}」が対応していません。", "A section's beginning and end do not match.",
        remedy: "始まりと終わりの名前と順序をご確認ください。", "Check the names and the order of both.")

    static let tooManySections = Fault(
        "条件の入れ子が深すぎます。", "Sections are nested too deeply.",
        remedy: "入れ子を減らしてください。", "Nest less.")

    static let dotOutsideList = Fault(
        "「{{.}}」は一覧の中でだけ使えます。", "{{.}} only means something inside a list.",
        remedy: "{{#名前}}{{.}}{{/名前}}の形で書いてください。", "Write {{#name}}{{.}}{{/name}}.")

    static func unknownVariable(allowed: [String]) -> Fault {
        let names = allowed.sorted().joined(separator: ", ")
        return Fault(
            "この文面では使えない差し込み名です。", "This text has no such variable.",
            remedy: "綴りをご確認ください。使える名前: \(names)", "Check its spelling. Known here: \(names).")
    }
}
