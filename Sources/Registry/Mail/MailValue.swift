/// A value for a variable of a mail's text.
package enum MailValue: Sendable, Hashable {
    /// Printed as it is; an empty text counts as absent in a condition.
    case text(String)
    /// Only for conditions.
    case flag(Bool)
    /// For `{{#name}}{{.}}{{/name}}`; an empty list counts as absent in a condition.
    case list([String])
}

/// As plain JSON: a string, a boolean or an array of strings.
extension MailValue: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else {
            self = .list(try container.decode([String].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .flag(let flag): try container.encode(flag)
        case .list(let list): try container.encode(list)
        }
    }
}
