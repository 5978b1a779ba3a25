import ArgumentParser
import Registry

/// A value with a fixed set of cases that people know under a Japanese name.
protocol Labelled: CaseIterable, RawRepresentable<String>, Sendable {
    var label: Bilingual { get }
}

/// One of them as it is typed: `in_review`, `in-review` or 審査中.
struct Choice<Value: Labelled>: ExpressibleByArgument, Sendable {
    let value: Value

    init?(argument: String) {
        let known = Value.allCases.first { value in
            argument == value.label.ja || argument.lowercased() == value.rawValue
                || argument.lowercased() == Self.typed(value)
        }
        guard let known else { return nil }
        value = known
    }

    var defaultValueDescription: String { Self.typed(value) }

    static var allValueStrings: [String] { Value.allCases.map(typed) }

    private static func typed(_ value: Value) -> String {
        String(value.rawValue.map { $0 == "_" ? "-" : $0 })
    }
}
