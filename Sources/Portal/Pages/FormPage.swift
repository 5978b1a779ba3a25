import Registry
import Web

/// A page that is one form: what it is for, its fields one below the other, and where to go instead.
struct FormPage: Page {
    let frame: Frame
    /// The person or facility that it is about, where it is not the reader themselves.
    var about: String?
    private let lead: String
    /// What has just happened, such as a session that ended by itself.
    var notice: String?
    /// What the password that is typed here opens, where it is about one.
    var opens: Opens?
    private let mistakes: [FormError]
    private let action: String
    /// Sent with the fields, out of sight.
    var hidden: [Hidden] = []
    private let fields: [Field]
    private let submit: String
    /// Where else somebody may want to go, each with a word on when.
    var elsewhere: Elsewhere?

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
        self.lead = lead
        self.mistakes = mistakes
        action = reader.link(path)
        self.fields = fields
        self.submit = submit
    }

    var main: some HTML {
        ErrorSummary(mistakes, t)
        notice.map { NoticeLine(text: $0) }
        if let about { p(.class("step"), .lang(.ja)) { about } }
        h1 { frame.heading }
        p(.class("lead")) { lead }
        opens
        MainForm(frame.reader, to: action) {
            Each(hidden) { $0 }
            Each(fields) { field in field.marked(with: mistakes) }
            Submit(submit)
        }
        elsewhere
    }
}

extension FormPage {
    struct Opens: Component, Sendable {
        let label: String
        let text: String

        var body: some HTML { Box("opens", id: "opens", label) { p { text } } }
    }

    struct Elsewhere: Component, Sendable {
        let heading: String
        let ways: [Way]

        struct Way: Sendable {
            let when: String
            let link: Link
        }

        var body: some HTML {
            Box("help", id: "elsewhere", heading) {
                dl(.class("ways")) {
                    Each(ways) { way in
                        div {
                            dt { way.when }
                            dd { way.link }
                        }
                    }
                }
            }
        }
    }
}
