/// A field of a form, with its label, hint and what is wrong with it.
struct Field: Sendable {
    /// Its name when it is sent, and its id on the page.
    let name: String
    let label: String
    var hint: String?
    var rules: Rules?
    /// What is chosen from, where nothing is typed.
    var choice: Choice?
    var kind = Kind.text
    var value = ""
    /// What a browser or password manager may fill in.
    let autocomplete: String
    var isReadOnly = false
    var isOptional = false
    var errors: FieldErrors?

    enum Kind: Sendable {
        case text, email, password, telephone
        /// Several lines.
        case paragraph
    }

    /// The conditions of a new password, one a line. While it is typed, the browser itself tells by the pattern whether they
    /// are met: no script is needed for that.
    struct Rules: Sendable, Encodable {
        let heading: String
        let lines: [String]
        let pattern: String
        let met: String
    }

    struct Choice: Sendable, Encodable {
        let options: [Option]

        struct Option: Sendable, Encodable {
            let value: String
            let label: String
            let isChosen: Bool
            /// Of a name, which stays as it is in every language.
            var lang: String?
        }
    }

    func marked(with mistakes: [FormError]) -> Field {
        var field = self
        field.errors = FieldErrors(of: name, in: mistakes)
        return field
    }
}

// What the template asks.
extension Field {
    /// The values of the element's attributes: Mustache reads stored properties only, so a page keeps this beside the field.
    struct Drawn: Sendable, Encodable {
        let name: String
        let label: String
        let hint: String?
        let rules: Rules?
        let choice: Choice?
        let value: String
        let autocomplete: String
        let type: String
        let inputmode: String
        let isParagraph: Bool
        let isReadOnly: Bool
        let isRequired: Bool
        let errors: FieldErrors?
        /// Ids of what describes it.
        let described: String?
    }

    var drawn: Drawn {
        let ids = [
            errors?.id, hint.map { _ in "\(name)-hint" }, rules.map { _ in "\(name)-rules" },
        ].compactMap { $0 }
        return Drawn(
            name: name, label: label, hint: hint, rules: rules, choice: choice, value: value,
            autocomplete: autocomplete,
            type: kind == .password ? "password" : "text", inputmode: inputmode,
            isParagraph: kind == .paragraph, isReadOnly: isReadOnly, isRequired: !isOptional, errors: errors,
            described: ids.isEmpty ? nil : ids.joined(separator: " "))
    }

    private var inputmode: String {
        switch kind {
        case .email: "email"
        case .telephone: "tel"
        default: "text"
        }
    }
}
