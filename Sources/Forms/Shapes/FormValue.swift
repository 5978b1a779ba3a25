/// What a file says after it was checked against its `Shape`; encodes as the JSON that `Registry`'s types
/// decode.
enum FormValue: Encodable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([FormValue])
    case record([String: FormValue])

    func encode(to encoder: any Encoder) throws {
        var single = encoder.singleValueContainer()
        switch self {
        case .text(let text): try single.encode(text)
        case .number(let number): try single.encode(number)
        case .flag(let flag): try single.encode(flag)
        case .list(let values): try single.encode(values)
        case .record(let fields): try single.encode(fields)
        }
    }

    /// The field of a record under its name in Swift; nil elsewhere.
    subscript(name: String) -> FormValue? {
        get { if case .record(let fields) = self { fields[name] } else { nil } }
        set {
            guard case .record(var fields) = self else { return }
            fields[name] = newValue
            self = .record(fields)
        }
    }

    var number: Int? { if case .number(let number) = self { number } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [FormValue] { if case .list(let values) = self { values } else { [] } }
}

/// `terms_url` in a file is `termsURL` in Swift.
func swiftName(_ key: String) -> String {
    let words = key.split(separator: "_")
    return words.enumerated().map { index, word in
        if index == 0 { return String(word) }
        return word == "url" ? "URL" : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
}
