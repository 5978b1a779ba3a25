/// What the checks of one sheet have found so far. Each kind of field has its check in an extension of its own.
struct Findings {
    private(set) var problems: [Problem] = []
    /// What was said about the domain of an address; most people of a roster share one.
    var suggestedDomains: [ExactText: String?] = [:]

    mutating func add(
        _ code: ProblemCode, at place: Problem.Place, value: String? = nil,
        _ details: [Placeholder: Bilingual] = [:]
    ) {
        problems.append(Problem(code, at: place, value: value, details: details))
    }

    /// Checks items that do not depend on each other, on all processors at once.
    ///
    /// - Returns: what comes of each part of them, in their order; what is found in them is added in the same.
    @discardableResult
    mutating func concurrently<Item: Sendable, Result: Sendable>(
        _ items: [Item], partsOf length: Int = 2_048,
        _ check: @Sendable (ArraySlice<Item>, inout Findings) -> Result
    ) -> [Result] {
        let parts = items.concurrentParts(of: length) { part in
            var findings = Findings()
            return (result: check(part, &findings), problems: findings.problems)
        }
        for part in parts { problems += part.problems }
        return parts.map(\.result)
    }

    /// Makes checks that do not depend on each other, on all processors at once; what they find is added in their order.
    mutating func concurrently(_ checks: [@Sendable (inout Findings) -> Void]) {
        concurrently(checks, partsOf: 1) { checks, findings in
            for check in checks { check(&findings) }
        }
    }

    /// With the value as written, unless there is none.
    mutating func add(_ code: ProblemCode, _ field: Field, _ details: [Placeholder: Bilingual] = [:]) {
        add(code, at: field.place, value: field.isEmpty ? nil : field.written, details)
    }
}

extension [Problem] {
    /// Lines on which something is wrong.
    var linesWithErrors: Set<Int> { Set(lazy.filter { $0.severity == .error }.compactMap(\.place.line)) }

    /// By line and column, otherwise as they are; what concerns the whole comes first.
    var inOrder: [Problem] {
        func position(_ problem: Problem) -> (Int, Int) { (problem.place.line ?? 0, problem.place.column ?? 0) }
        return enumerated().sorted {
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

    /// At most five, so that a column filled with one address stays readable.
    static func lines(_ lines: some Sequence<Int>) -> Bilingual {
        let first = lines.prefix(6).map(String.init)
        let shown = first.prefix(5) + (first.count > 5 ? ["…"] : [])
        return Bilingual(ja: shown.joined(separator: "、"), en: shown.joined(separator: ", "))
    }
}
