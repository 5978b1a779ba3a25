import Registry

/// Reads `mail/KIND.txt` for every kind of mail that a network sends.
///
/// A file's first line is `件名: …`, the second is empty, the rest is the body. A line `{{> footer_ja}}` stands
/// for `mail/footer_ja.txt`, the network's own or the common one.
struct MailTextReader {
    private let folder: FormFolder
    private let log: MistakeLog
    private let footers: [String: Footer]

    /// A text that mails share, and the variables that it shows.
    private struct Footer {
        var text: String
        var shown: Set<String>
    }

    private static let footerNames = ["footer_en", "footer_ja"]

    init(folder: FormFolder, log: MistakeLog) {
        self.folder = folder
        self.log = log
        var footers: [String: Footer] = [:]
        for name in Self.footerNames {
            guard let file = folder.file("mail/\(name).txt") else { continue }
            let tags = MailTextCheck(kind: nil, log: log).noteMistakes(in: file)
            footers[name] = Footer(text: file.text.trimmed, shown: tags.shown)
        }
        self.footers = footers
    }

    /// Without a definition, because that one is mistaken, every kind is read for its mistakes.
    func texts(for definition: NetworkDefinition?) -> [String: MailText] {
        let known = MailKind.allCases.map(\.rawValue) + Self.footerNames
        folder.noteUnused(in: "mail", used: Set(known.map { "\($0).txt" }))
        var texts: [String: MailText] = [:]
        for kind in MailKind.allCases where definition.map(kind.isSent) ?? true {
            texts[kind.rawValue] = read(kind)
        }
        return texts
    }

    private func read(_ kind: MailKind) -> MailText? {
        guard let file = folder.file("mail/\(kind.rawValue).txt") else { return nil }
        let check = MailTextCheck(kind: kind, log: log)
        let tags = check.noteMistakes(in: file)
        guard let (subject, body) = parsed(file) else { return nil }
        check.noteSubject(subject, in: file)
        noteMisplacedFooters(tags, in: file)
        let shown = body.compactMap(footer).reduce(tags.shown) { $0.union($1.shown) }
        check.noteMissing(shown, in: file)
        let lines = body.map { footer($0)?.text ?? $0 }
        return MailText(subject: subject, body: lines.joined(separator: "\n").trimmed + "\n")
    }

    private func parsed(_ file: FormFile) -> (subject: String, body: [String])? {
        let lines = file.lines
        guard let first = lines.first, let mark = ["件名:", "件名："].first(where: first.hasPrefix) else {
            log.note(.noSubject, in: file.label, line: 1)
            return nil
        }
        guard lines.count > 2, lines[1].trimmed.isEmpty else {
            log.note(.noEmptyLine, in: file.label, line: 2)
            return nil
        }
        let body = Array(lines.dropFirst(2))
        guard body.contains(where: { !$0.trimmed.isEmpty }) else {
            log.note(.noBody, in: file.label, line: 3)
            return nil
        }
        return (String(first.dropFirst(mark.count)).trimmed, body)
    }

    private func footer(_ line: String) -> Footer? { Self.footerName(line).flatMap { footers[$0] } }

    private func noteMisplacedFooters(_ tags: TemplateTags, in file: FormFile) {
        for tag in tags.tags where tag.kind == .partial {
            if !Self.footerNames.contains(tag.name) {
                log.note(.unknownFooter(Self.footerNames), in: file.label, line: tag.line, field: tag.name)
            } else if Self.footerName(file.lines[tag.line - 1]) != tag.name {
                log.note(.footerNotAlone, in: file.label, line: tag.line, field: tag.name)
            }
        }
    }

    /// The name in a line that is `{{> name}}` and nothing else.
    private static func footerName(_ line: String) -> String? {
        let text = line.trimmed
        guard text.hasPrefix("{{>"), text.hasSuffix("}}") else { return nil }
        return String(text.dropFirst(3).dropLast(2)).trimmed
    }
}

extension MailKind {
    /// Where the rules know no refusal, there is no text that could be sent for one.
    fileprivate func isSent(in definition: NetworkDefinition) -> Bool {
        self != .applicationRejected || definition.formalities.canReject
    }
}
