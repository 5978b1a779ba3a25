import Registry
import Storage

/// Something found in a file, however it was come by: just now, or as it is stored.
struct ShownProblem: Sendable, Hashable {
    let severity: Problem.Severity
    let line: Int?
    let column: String?
    let value: String?
    let message: Bilingual
    let remedy: Bilingual

    init(_ problem: Problem) {
        severity = problem.severity
        line = problem.place.line
        column = problem.place.columnName
        value = problem.value
        message = problem.message
        remedy = problem.remedy
    }

    init(_ problem: ApplicationProblem) {
        severity = problem.severity
        line = problem.line
        column = problem.columnName
        value = problem.value
        message = problem.message
        remedy = problem.remedy
    }
}
