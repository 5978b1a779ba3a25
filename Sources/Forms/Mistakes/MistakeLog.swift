import Registry

/// Collects the mistakes of one reading; a reader notes one and goes on.
final class MistakeLog {
    private var mistakes: Set<FormMistake> = []

    var isEmpty: Bool { mistakes.isEmpty }

    func note(_ fault: Fault, in file: String, line: Int? = nil, field: String? = nil) {
        mistakes.insert(
            FormMistake(
                file: file, line: line, field: field.flatMap { $0.isEmpty ? nil : $0 },
                what: fault.what, remedy: fault.remedy))
    }

    /// By file, then line (whole-file mistakes first), then field.
    var sorted: [FormMistake] {
        mistakes.sorted {
            ($0.file, $0.line ?? 0, $0.field ?? "", $0.what.en) < (
                $1.file, $1.line ?? 0, $1.field ?? "", $1.what.en
            )
        }
    }
}
