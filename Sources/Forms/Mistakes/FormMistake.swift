package import Registry

/// One thing in an operator's files that keeps a network from being applied: where it is, what is wrong, what
/// to do.
///
/// Neither text quotes a value from the file, only names of fields and files, so a mistake may be shown and
/// logged.
package struct FormMistake: Error, Sendable, Hashable, Codable {
    /// Relative to `forms/`, e.g. `komae/network.yaml`.
    package var file: String
    /// From 1; nil when the whole file is meant.
    package var line: Int?
    /// Dotted path of the field, e.g. `groups.all_users.name.en` or `password_rule.alternatives[0].letters`.
    package var field: String?
    package var what: Bilingual
    package var remedy: Bilingual
}

/// Every mistake of a network's files at once, sorted by file and line, so that one reading shows all there is
/// to do.
package struct FormMistakes: Error, Sendable, Hashable {
    package let all: [FormMistake]
}

extension FormMistake: CustomStringConvertible {
    package var description: String {
        let place = [file, line.map(String.init)].compactMap(\.self).joined(separator: ":")
        return [place, field, what.en].compactMap(\.self).joined(separator: ": ")
    }
}

extension FormMistakes: CustomStringConvertible {
    package var description: String { all.map(\.description).joined(separator: "\n") }
}
