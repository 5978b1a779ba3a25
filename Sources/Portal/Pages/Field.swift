import Web

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
    struct Rules: Sendable {
        let heading: String
        let lines: [String]
        let pattern: String
        let met: String
    }

    struct Choice: Sendable {
        let options: [Option]

        struct Option: Sendable {
            let value: String
            let label: String
            let isChosen: Bool
            /// Of a name, which stays as it is in every language.
            var lang: Language?
        }
    }

    func marked(with mistakes: [FormError]) -> Field {
        var field = self
        field.errors = FieldErrors(of: name, in: mistakes)
        return field
    }
}

extension Field: Component {
    var body: some HTML {
        div(errors.marking("field")) {
            Web.label(.for(name)) { label }
            if let hint { p(.class("hint"), .id("\(name)-hint")) { hint } }
            if let rules {
                div(.class("hint"), .id("\(name)-rules")) {
                    p { rules.heading }
                    ul { Items(rules.lines) }
                }
            }
            errors
            control
            if let rules { p(.class("met"), .hiddenFromReaders) { rules.met } }
        }
    }

    @HTMLBuilder private var control: some HTML {
        let required = Attribute.required(if: !isOptional)
        let described = errors.described(
            by: hint.map { _ in "\(name)-hint" }, rules.map { _ in "\(name)-rules" })
        if let choice {
            select(.id(name), .name(name), required, described, errors.invalid) {
                Each(choice.options) { option in
                    Web.option(
                        .value(option.value), option.lang.map { .lang($0) }, .selected(if: option.isChosen)
                    ) { option.label }
                }
            }
        } else if kind == .paragraph {
            textarea(
                .id(name), .name(name), .rows(5), .autocomplete(autocomplete), required, described,
                errors.invalid
            ) { value }
        } else {
            input(
                .id(name), .name(name), .type(kind == .password ? "password" : "text"), .inputmode(inputmode),
                .autocomplete(autocomplete), .asTyped, .unchecked, required, .readonly(if: isReadOnly),
                .value(value), rules.map { .pattern($0.pattern) }, described, errors.invalid)
        }
    }

    private var inputmode: String {
        switch kind {
        case .email: "email"
        case .telephone: "tel"
        default: "text"
        }
    }
}
