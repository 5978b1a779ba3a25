import Web

struct FormError: Sendable, Hashable {
    /// The id of the field that it is about.
    let field: String
    let message: String
    /// What to do, where the message alone does not say it: one sentence or thought each.
    var remedies: [String] = []
}

/// What is wrong with a form, told at its top (with links to where it is) and once more at each field.
struct ErrorSummary: Component, Sendable {
    private let heading: String
    private let errors: [FormError]

    /// Nil when nothing is wrong.
    init?(_ errors: [FormError], _ t: Language) {
        guard !errors.isEmpty else { return nil }
        heading = t(ja: "入力内容をご確認ください", en: "Please check what you entered")
        self.errors = errors
    }

    var body: some HTML {
        div(.class("errors"), .role("alert"), .labelled(by: "errors"), .tabindex(-1), .autofocus) {
            h2(.id("errors")) { heading }
            ul {
                Each(errors) { error in
                    li {
                        a(.href("#\(error.field)")) { error.message }
                        Each(error.remedies) { remedy in p { remedy } }
                    }
                }
            }
        }
    }
}

/// One field's part of the errors, for `aria-describedby` and `aria-invalid`.
struct FieldErrors: Component, Sendable {
    /// The id of the element that holds them.
    let id: String
    private let errors: [FormError]

    /// Nil when nothing is wrong with the field.
    init?(of field: String, in errors: [FormError]) {
        let own = errors.filter { $0.field == field }
        guard !own.isEmpty else { return nil }
        id = "\(field)-error"
        self.errors = own
    }

    var body: some HTML {
        div(.class("error"), .id(id)) { Each(errors) { error in p { error.message } } }
    }
}

extension FieldErrors? {
    /// The class of what may be wrong.
    func marking(_ name: String) -> Attribute { .class(self == nil ? name : "\(name) wrong") }

    /// The ids of what stands beside a field, mistakes first.
    func described(by ids: String?...) -> Attribute? {
        let all = [self?.id] + ids
        let known = all.compactMap(\.self)
        return known.isEmpty ? nil : .described(by: known.joined(separator: " "))
    }

    var invalid: Attribute? { self == nil ? nil : .invalid }
}
