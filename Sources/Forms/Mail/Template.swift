import Mustache
import Registry

/// A Mustache text for plain text: nothing is escaped, and nothing is rendered as nothing.
struct Template: Sendable {
    private let variables: Set<String>
    /// Those that are printed and not only asked for.
    private let printed: Set<String>
    private let mustache: MustacheTemplate

    /// - Throws: the first of what is wrong with the text.
    init(_ text: String) throws(TemplateFault) {
        let tags = TemplateTags(text)
        if let fault = tags.faults.first { throw fault }
        if let partial = tags.tags.first(where: { $0.kind == .partial }) {
            throw TemplateFault(line: partial.line, fault: .unknownTag)
        }
        variables = tags.variables
        printed = Set(tags.tags.filter { $0.kind == .variable && $0.name != "." }.map(\.name))
        do {
            // The pragma stands alone on its line, so the line disappears.
            mustache = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
        } catch {
            throw TemplateFault(line: Self.line(of: error), fault: .unknownTag)
        }
    }

    func render(_ values: [String: MailValue]) throws(RenderingRefused) -> String {
        let missing = variables.filter { values[$0] == nil }
        guard missing.isEmpty else { throw .missingVariables(missing.sorted()) }
        let misused = printed.filter { values[$0]?.isText != true }
        guard misused.isEmpty else { throw .notPrintable(misused.sorted()) }
        return mustache.render(values.compactMapValues(\.rendered))
    }

    private static func line(of error: any Error) -> Int {
        guard let error = error as? MustacheTemplate.ParserError else { return 1 }
        return max(1, error.context.lineNumber - 1)
    }
}

extension MailValue {
    fileprivate var isText: Bool { if case .text = self { true } else { false } }

    /// As Mustache takes it; nil stands for absence.
    fileprivate var rendered: Any? {
        switch self {
        case .text(let text): text.isEmpty ? nil : text
        case .flag(let flag): flag
        case .list(let list): list
        }
    }
}
