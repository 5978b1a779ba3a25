import Registry

/// Holds a mail text, or a partial when `kind` is nil, to the variables that its kind has and the statements it
/// owes.
struct MailTextCheck {
    let kind: MailKind?
    let log: MistakeLog

    /// Variables whose value is a list: texts run through them and do not print them.
    static let lists: Set<String> = [
        "problems", "people", "administrators", "changed", "left", "changes", "mcsSenders",
        "wish", "clauses", "given", "declined",
    ]

    private static let longestSubject = 60

    /// S8: every mail says who it is from, how to check that, which senders MCS really uses, and whom to ask.
    private static let always: Set<String> = ["network", "checkURL", "mcsSenders", "secretariatEmail"]

    private var known: Set<String> { kind?.variables ?? MailKind.commonVariables }

    private var required: Set<String> {
        let own: Set<String> = kind?.secretVariable == "temporaryPassword" ? ["activationURL"] : []
        // Not every application has a link.
        let secret = kind == .applicationReceived ? nil : kind?.secretVariable
        return Self.always.union(own).union(secret.map { [$0] } ?? [])
    }

    func noteMistakes(in file: FormFile) -> TemplateTags {
        let tags = TemplateTags(file.text)
        for fault in tags.faults { log.note(fault.fault, in: file.label, line: fault.line) }
        for (index, line) in file.lines.enumerated() where hasControlCharacter(line) {
            log.note(.controlCharacter, in: file.label, line: index + 1)
        }
        for tag in tags.tags { note(tag, in: file) }
        return tags
    }

    func noteMissing(_ shown: Set<String>, in file: FormFile) {
        for name in required.subtracting(shown) { log.note(.missingStatement, in: file.label, field: name) }
    }

    func noteSubject(_ subject: String, in file: FormFile) {
        let tags = TemplateTags(subject)
        if tags.plainText.trimmed.isEmpty { log.note(.noSubject, in: file.label, line: 1) }
        if tags.plainText.count > Self.longestSubject {
            log.note(.tooLong(Self.longestSubject), in: file.label, line: 1)
        }
        if tags.tags.contains(where: { $0.kind != .variable }) {
            log.note(.notOneLine, in: file.label, line: 1)
        }
        if let secret = kind?.secretVariable, tags.variables.contains(secret) {
            log.note(.secretInSubject, in: file.label, line: 1, field: secret)
        }
    }

    private func note(_ tag: TemplateTags.Tag, in file: FormFile) {
        switch tag.kind {
        case .close: return
        case .partial where kind == nil: log.note(.unknownTag, in: file.label, line: tag.line)
        case .partial: return
        case .variable, .section, .inverted:
            guard tag.name != "." else { return }
            if !known.contains(tag.name) {
                log.note(
                    .unknownVariable(allowed: Array(known)), in: file.label, line: tag.line, field: tag.name)
            } else if tag.kind == .variable, Self.lists.contains(tag.name) {
                log.note(.listPrinted, in: file.label, line: tag.line, field: tag.name)
            }
        }
    }
}

extension Fault {
    static let noSubject = Fault(
        "1行目に件名がありません。", "The first line is not the subject.",
        remedy: "1行目を「件名: …」の形にしてください。", "Begin the file with 件名: and the subject.")

    static let noEmptyLine = Fault(
        "件名の次の行が空いていません。", "The line after the subject is not empty.",
        remedy: "2行目を空け、3行目から本文を書いてください。", "Leave line 2 empty and begin the body on line 3.")

    static let noBody = Fault(
        "本文がありません。", "There is no body.",
        remedy: "3行目から本文を書いてください。", "Write the body from line 3 on.")

    static let notOneLine = Fault(
        "件名に使えるのは{{名前}}の形の差し込みだけです。", "A subject takes variables only.",
        remedy: "条件や一覧は本文に書いてください。", "Move conditions and lists to the body.")

    static let secretInSubject = Fault(
        "仮パスワードやご本人だけのリンクを件名に書くことはできません。", "A secret may not stand in a subject.",
        remedy: "本文に書いてください。", "Put it in the body.")

    static let missingStatement = Fault(
        "必ず伝える事項が本文にありません。", "The text lacks something that every mail of its kind has to say.",
        remedy: "この名前の差し込みを本文か末尾の定型文に加えてください。", "Use this variable in the body or a footer.")

    static let listPrinted = Fault(
        "一覧は、そのまま差し込むことができません。", "A list cannot be printed as it is.",
        remedy: "{{#名前}}{{.}}{{/名前}}の形で、1件ずつ書いてください。", "Run through it with {{#name}}{{.}}{{/name}}.")

    static func unknownFooter(_ known: [String]) -> Fault {
        let names = known.joined(separator: ", ")
        return Fault(
            "この名前の末尾の定型文はありません。", "There is no such footer.",
            remedy: "使える名前: \(names)", "Known footers: \(names).")
    }

    static let footerNotAlone = Fault(
        "末尾の定型文の差し込みは、それだけで1行にしてください。", "A footer takes a line of its own.",
        remedy: "前後の文字を別の行に移してください。", "Move the rest of the line elsewhere.")
}
