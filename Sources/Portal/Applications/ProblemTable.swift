import Registry
import Web

/// What was found in a file, each thing beside its value, with what to do about it.
struct ProblemTable: Component {
    private let problems: ArraySlice<ShownProblem>
    private let title: String
    private let t: Language

    /// Nil when there is nothing to show.
    init?(_ problems: [ShownProblem], caption: String, _ t: Language) {
        guard !problems.isEmpty else { return nil }
        self.problems = problems.prefix(Self.most)
        title = caption
        self.t = t
    }

    /// A page stays readable; the annotated file has them all.
    private static let most = 200

    var body: some HTML {
        div(.class("problems")) {
            table {
                caption { title }
                Heads([
                    t(ja: "場所", en: "Where"), t(ja: "書かれている内容", en: "What stands there"),
                    t(ja: "お願いしたいこと", en: "What to do"),
                ])
                tbody { Each(problems) { problem in row(problem) } }
            }
        }
    }

    private func row(_ problem: ShownProblem) -> some HTML {
        tr {
            th(.ofRow, .lang(.ja)) { place(problem) }
            td(.lang(.ja), .class("code")) {
                problem.value.flatMap { $0.isEmpty ? nil : $0 } ?? t(ja: "（空欄）", en: "(empty)")
            }
            td {
                problem.message[t]
                if !problem.remedy[t].isEmpty {
                    " "
                    span(.class("remedy")) { problem.remedy[t] }
                }
            }
        }
    }

    private func place(_ problem: ShownProblem) -> String {
        let line = problem.line.map { t(ja: "\($0)行目", en: "line \($0)") }
        let column = problem.column.map { t(ja: "「\($0)」", en: "“\($0)”") }
        let parts = [line, column].compactMap(\.self)
        return parts.isEmpty ? t(ja: "全体", en: "as a whole") : parts.joined(separator: t(ja: "", en: " "))
    }
}
