/// What the checks of one sheet have found so far. Each kind of field has its check in an extension of its own.
struct Findings {
    private(set) var problems: [Problem] = []

    mutating func add(
        _ code: ProblemCode, at place: Problem.Place, value: String? = nil,
        _ details: [Placeholder: Bilingual] = [:]
    ) {
        problems.append(Problem(code, at: place, value: value, details: details))
    }

    /// With the value as written, unless there is none.
    mutating func add(_ code: ProblemCode, _ field: Field, _ details: [Placeholder: Bilingual] = [:]) {
        add(code, at: field.place, value: field.isEmpty ? nil : field.written, details)
    }

    /// Lines on which something is wrong.
    var linesWithErrors: Set<Int> {
        Set(problems.filter { $0.severity == .error }.compactMap(\.place.line))
    }

    /// By line and column, in the order of the codes; what concerns the whole comes first.
    var inOrder: [Problem] {
        func position(_ problem: Problem) -> (Int, Int) { (problem.place.line ?? 0, problem.place.column ?? 0) }
        return problems.enumerated().sorted {
            let (left, right) = (position($0.element), position($1.element))
            return left == right ? $0.offset < $1.offset : left < right
        }.map(\.element)
    }
}

extension Bilingual {
    /// The same in both languages: a value, a number, a list of lines.
    init(same text: String) {
        self.init(ja: text, en: text)
    }
}
