import Registry

/// What was found in a file, each thing beside its value, with what to do about it.
struct ProblemTable: Sendable, Encodable {
    let caption: String
    let words: Words
    let rows: [Row]

    struct Words: Sendable, Encodable {
        let place: String
        let value: String
        let found: String

        init(_ t: Language) {
            place = t(ja: "場所", en: "Where")
            value = t(ja: "書かれている内容", en: "What stands there")
            found = t(ja: "お願いしたいこと", en: "What to do")
        }
    }

    struct Row: Sendable, Encodable {
        let place: String
        let value: String
        let message: String
        let remedy: String?
    }

    /// Nil when there is nothing to show.
    init?(_ problems: [ShownProblem], caption: String, _ t: Language) {
        guard !problems.isEmpty else { return nil }
        self.caption = caption
        words = Words(t)
        rows = problems.prefix(Self.most).map { Row($0, t) }
    }

    /// A page stays readable; the annotated file has them all.
    private static let most = 200
}

extension ProblemTable.Row {
    fileprivate init(_ problem: ShownProblem, _ t: Language) {
        let line = problem.line.map { t(ja: "\($0)行目", en: "line \($0)") }
        let column = problem.column.map { t(ja: "「\($0)」", en: "“\($0)”") }
        let parts = [line, column].compactMap(\.self)
        place = parts.isEmpty ? t(ja: "全体", en: "as a whole") : parts.joined(separator: t(ja: "", en: " "))
        value = problem.value.flatMap { $0.isEmpty ? nil : $0 } ?? t(ja: "（空欄）", en: "(empty)")
        message = problem.message[t]
        remedy = problem.remedy[t].isEmpty ? nil : problem.remedy[t]
    }
}
