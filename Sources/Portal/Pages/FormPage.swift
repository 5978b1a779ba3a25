import Registry

/// A page that is one form: what it is for, its fields one below the other, and where to go instead.
struct FormPage: Page {
    static let template = "form"
    let frame: Frame
    let heading: String
    /// The person or facility that it is about, where it is not the reader themselves.
    var about: String?
    let lead: String
    /// What has just happened, such as a session that ended by itself.
    var notice: String?
    /// What the password that is typed here opens, where it is about one.
    var opens: Opens?
    let summary: ErrorSummary?
    let action: String
    /// Sent with the fields, out of sight.
    var hidden: [Hidden] = []
    let fields: [Field.Drawn]
    let submit: String
    /// Where else somebody may want to go, each with a word on when.
    var elsewhere: Elsewhere?

    struct Opens: Sendable, Encodable {
        let label: String
        let text: String
    }

    struct Hidden: Sendable, Encodable {
        let name: String
        let value: String
    }

    struct Elsewhere: Sendable, Encodable {
        let heading: String
        let ways: [Way]

        struct Way: Sendable, Encodable {
            let when: String
            let link: Link
        }
    }

    /// Switching the language sends what was typed along, wherever something can be: whoever takes the form has to expect that.
    ///
    /// - Parameter path: where the form is posted to, and the page asked for in the other language.
    init(
        _ heading: String, lead: String, path: String, fields: [Field], mistakes: [FormError], submit: String,
        _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) {
        frame = Frame(
            heading, path: path, reader, network, pages, hasErrors: !mistakes.isEmpty,
            keepsTyped: !fields.isEmpty)
        self.heading = heading
        self.lead = lead
        summary = ErrorSummary(mistakes, reader.language)
        action = reader.link(path)
        self.fields = fields.map { $0.marked(with: mistakes).drawn }
        self.submit = submit
    }
}
