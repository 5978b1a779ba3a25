import Registry
import Yams

/// Walks the nodes of one file along a `Shape`, noting every mistake with its line and dotted path.
///
/// Nil means that something below was mistaken, and noted.
struct ShapeReader {
    let document: YAMLDocument
    let log: MistakeLog

    init(_ document: YAMLDocument, _ log: MistakeLog) {
        self.document = document
        self.log = log
    }

    func read(_ shape: Shape) -> FormValue? { read(document.root, as: shape, at: "") }

    private func read(_ node: Node, as shape: Shape, at path: String) -> FormValue? {
        switch (shape, node) {
        case (.text(let rule), .scalar(let scalar)): text(scalar, rule, at: path)
        case (.flag, .scalar(let scalar)): flag(scalar, at: path)
        case (.number(let range), .scalar(let scalar)): number(scalar, in: range, at: path)
        case (.choice(let choices), .scalar(let scalar)): choice(scalar, of: choices, at: path)
        case (.bilingual(let rule), .mapping(let mapping)):
            record(mapping, [.required("ja", .text(rule)), .required("en", .text(rule))], at: path)
        case (.record(let fields), .mapping(let mapping)): record(mapping, fields, at: path)
        case (.list(let element, let minimum, let distinct), .sequence(let sequence)):
            list(sequence, of: element, atLeast: minimum, distinct: distinct, at: path)
        case (.ascending(let range), .sequence(let sequence)): ascending(sequence, in: range, at: path)
        case (_, .scalar(let scalar)) where isEmpty(scalar): refuse(.emptyValue, node, path)
        default: refuse(.wrongKind(shape.wanted), node, path)
        }
    }

    // MARK: Scalars, always read as they are written

    private func text(_ scalar: Node.Scalar, _ rule: TextRule, at path: String) -> FormValue? {
        let text = scalar.string.trimmed
        if text.isEmpty { return refuse(.emptyValue, .scalar(scalar), path) }
        if let fault = rule.fault(in: text) { return refuse(fault, .scalar(scalar), path) }
        return .text(text)
    }

    private func flag(_ scalar: Node.Scalar, at path: String) -> FormValue? {
        switch scalar.string {
        case "true": .flag(true)
        case "false": .flag(false)
        default: refuse(.notFlag, .scalar(scalar), path)
        }
    }

    private func number(_ scalar: Node.Scalar, in range: ClosedRange<Int>, at path: String) -> FormValue? {
        guard let number = Int(scalar.string), String(number) == scalar.string, range.contains(number)
        else { return refuse(.notNumber(range), .scalar(scalar), path) }
        return .number(number)
    }

    private func choice(_ scalar: Node.Scalar, of choices: [String], at path: String) -> FormValue? {
        guard choices.contains(scalar.string) else { return refuse(.notChoice(choices), .scalar(scalar), path) }
        return .text(scalar.string)
    }

    // MARK: Collections

    private func record(_ mapping: Node.Mapping, _ fields: [Shape.Field], at path: String) -> FormValue? {
        var values: [String: FormValue] = [:]
        var found: Set<String> = []
        var sound = true
        for (key, value) in mapping {
            guard let name = key.scalar?.string, let field = fields.first(where: { $0.name == name }) else {
                let name = key.scalar?.string ?? ""
                note(
                    .unknownKey(allowed: fields.map(\.name)), key,
                    name.isEmpty ? path : path.appending(key: name))
                sound = false
                continue
            }
            if !found.insert(name).inserted {
                note(.duplicateKey, key, path.appending(key: name))
                sound = false
            }
            if field.isOptional, case .scalar(let scalar) = value, isEmpty(scalar) { continue }
            if let value = read(value, as: field.shape, at: path.appending(key: name)) {
                values[swiftName(name)] = value
            } else {
                sound = false
            }
        }
        for field in fields where !field.isOptional && !found.contains(field.name) {
            log.note(
                .missingKey, in: document.file.label, line: mapping.mark?.line,
                field: path.appending(key: field.name))
            sound = false
        }
        return sound ? .record(values) : nil
    }

    private func list(
        _ sequence: Node.Sequence, of element: Shape, atLeast minimum: Int, distinct: [Shape.Distinct] = [],
        at path: String
    ) -> FormValue? {
        if sequence.count < minimum { return refuse(.tooFew(minimum), .sequence(sequence), path) }
        let values = sequence.enumerated().map { read($1, as: element, at: "\(path)[\($0)]") }
        let repeated = distinct.flatMap { repetitions(in: values, of: $0) }
        for index in repeated { note(.duplicate, sequence[index], "\(path)[\(index)]") }
        return values.contains { $0 == nil } || !repeated.isEmpty ? nil : .list(values.compactMap(\.self))
    }

    /// The elements with a name that an earlier one, or the same one, has already.
    private func repetitions(in values: [FormValue?], of distinct: Shape.Distinct) -> [Int] {
        var seen: Set<String> = []
        return values.indices.filter { index in
            let names = values[index].map(distinct.names) ?? []
            return names.contains { !seen.insert($0).inserted }
        }
    }

    private func ascending(
        _ sequence: Node.Sequence, in range: ClosedRange<Int>, at path: String
    ) -> FormValue? {
        guard let list = list(sequence, of: .number(range), atLeast: 1, at: path) else { return nil }
        let numbers = list.list.compactMap(\.number)
        guard zip(numbers, numbers.dropFirst()).allSatisfy(<) else {
            return refuse(.notAscending, .sequence(sequence), path)
        }
        return list
    }

    // MARK: Noting

    private func refuse(_ fault: Fault, _ node: Node, _ path: String) -> FormValue? {
        note(fault, node, path)
        return nil
    }

    private func note(_ fault: Fault, _ node: Node, _ path: String) {
        log.note(fault, in: document.file.label, line: node.mark?.line, field: path)
    }

    private func isEmpty(_ scalar: Node.Scalar) -> Bool { scalar.style == .plain && scalar.string.isEmpty }
}

extension String {
    fileprivate func appending(key: String) -> String { isEmpty ? key : "\(self).\(key)" }
}
