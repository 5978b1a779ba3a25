import ArgumentParser
import Registry

/// A word of the domain as it is typed: as it is stored, or by its Japanese name: `in_review` or 審査中.
struct Choice<Value: Titled>: ExpressibleByArgument, Sendable {
    let value: Value

    init?(argument: String) {
        let typed = Value.allCases.first { $0.rawValue == argument.lowercased() || $0.title.ja == argument }
        guard let typed else { return nil }
        value = typed
    }

    var defaultValueDescription: String { value.rawValue }

    static var allValueStrings: [String] { Value.allCases.map(\.rawValue) }
}
