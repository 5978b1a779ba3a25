import Registry
import Storage

/// Something found in an application, however it was come by: in the file just checked, or as stored.
struct FoundProblem: Encodable, Sendable {
    let code: String
    let severity: Problem.Severity
    /// From 1, as are columns.
    let line: Int?
    let column: Int?
    let columnName: String?
    /// Exactly as it was written.
    let value: String?
    let message: Bilingual
    let remedy: Bilingual

    init(_ problem: Problem) {
        code = problem.code.rawValue
        severity = problem.severity
        line = problem.place.line
        column = problem.place.column
        columnName = problem.place.columnName
        value = problem.value
        message = problem.message
        remedy = problem.remedy
    }

    init(_ problem: ApplicationProblem) {
        code = problem.code.rawValue
        severity = problem.severity
        line = problem.line
        column = problem.column
        columnName = problem.columnName
        value = problem.value
        message = problem.message
        remedy = problem.remedy
    }

    /// Where it stands, and what stands there: `12行目 3列目「メールアドレス」： foo@@example.jp`.
    var place: Bilingual {
        let quoted = value.map { $0.cut(to: 60) }
        let ja = [line.map { "\($0)行目" }, column.map { "\($0)列目" }].compactMap(\.self).joined(separator: " ")
        let en = [line.map { "line \($0)" }, column.map { "column \($0)" }].compactMap(\.self)
            .joined(separator: ", ")
        return Bilingual(
            ja: (ja.isEmpty && columnName == nil ? "全体" : ja) + (columnName.map { "「\($0)」" } ?? "")
                + (quoted.map { "： \($0)" } ?? ""),
            en: (en.isEmpty && columnName == nil ? "as a whole" : en) + (columnName.map { " “\($0)”" } ?? "")
                + (quoted.map { ": \($0)" } ?? ""))
    }
}

extension Page {
    /// Findings of a severity that are shown of a file just received. Who has more needs them in the file, not on a page.
    private static let mostProblems = 200

    /// What has to be put right, what somebody should look at, and what was read otherwise than written, apart.
    ///
    /// - Parameter command: what gives all of them; nil shows them here, however many there are.
    mutating func problems(_ problems: [FoundProblem], allBy command: String? = nil) {
        let most = command == nil ? problems.count : Self.mostProblems
        for severity in Problem.Severity.allCases {
            let found = problems.filter { $0.severity == severity }
            guard !found.isEmpty else { continue }
            gap()
            say(severity.heading(found.count))
            for problem in found.prefix(most) {
                say(problem.place, indented: 2)
                say(problem.message, indented: 4)
                say(problem.remedy, indented: 4)
            }
            if let command, found.count > most { omitted(found.count - most, command) }
        }
    }

    private mutating func omitted(_ count: Int, _ command: String) {
        say(
            "ほか\(count)件は省きました。すべては madoguchi \(command) でご覧になれます。",
            "And \(count) more; all of them: madoguchi \(command)", indented: 2)
    }
}

extension Problem.Severity {
    fileprivate func heading(_ count: Int) -> Bilingual {
        switch self {
        case .error: Bilingual(ja: "誤り \(count)件（直していただくもの）", en: "Errors: \(count) (to be put right)")
        case .warning: Bilingual(ja: "警告 \(count)件（ご確認いただくもの）", en: "Warnings: \(count) (to be looked at)")
        case .note:
            Bilingual(ja: "お知らせ \(count)件（読み替えたもの）", en: "Notes: \(count) (read otherwise than written)")
        }
    }
}
