/// What is wrong with a form, told at its top (with links to where it is) and once more at each field.
struct ErrorSummary: Sendable, Encodable {
    let heading: String
    let errors: [FormError]

    /// Nil when nothing is wrong.
    init?(_ errors: [FormError], _ t: Language) {
        guard !errors.isEmpty else { return nil }
        heading = t(ja: "入力内容をご確認ください", en: "Please check what you entered")
        self.errors = errors
    }
}

struct FormError: Sendable, Hashable, Encodable {
    /// The id of the field that it is about.
    let field: String
    let message: String
    /// What to do, where the message alone does not say it: one sentence or thought each.
    var remedies: [String] = []
}

/// One field's part of the errors, for `aria-describedby` and `aria-invalid`.
struct FieldErrors: Sendable, Encodable {
    /// The id of the element that holds them.
    let id: String
    let errors: [FormError]

    /// Nil when nothing is wrong with the field.
    init?(of field: String, in errors: [FormError]) {
        let own = errors.filter { $0.field == field }
        guard !own.isEmpty else { return nil }
        id = "\(field)-error"
        self.errors = own
    }
}
