import Web

/// What goes with a form out of sight.
struct Hidden: Component, Sendable {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Without which no form is taken.
    static func token(_ reader: Reader) -> Hidden { Hidden(SentToken.field, reader.formToken) }

    var body: some HTML { input(.type("hidden"), .name(name), .value(value)) }
}

/// The form of a page: the one that the switch of language sends.
struct MainForm<Content: HTML>: Component {
    let reader: Reader
    let action: String
    let takesFile: Bool
    let content: Content

    init(
        _ reader: Reader, to action: String, takesFile: Bool = false, @HTMLBuilder content: () -> Content
    ) {
        self.reader = reader
        self.action = action
        self.takesFile = takesFile
        self.content = content()
    }

    var body: some HTML {
        form(
            .id(LanguageSwitch.form), .posted, .action(action), takesFile ? .multipart : nil, .novalidate
        ) {
            Hidden.token(reader)
            content
        }
    }
}

/// A form that is one button.
struct ButtonForm: Component {
    let reader: Reader
    let action: String
    let submit: String
    var name: String?

    var body: some HTML {
        form(name.map { .class($0) }, .posted, .action(action)) {
            Hidden.token(reader)
            Submit(submit)
        }
    }
}

struct Submit: Component {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    var body: some HTML { button(.type("submit")) { text } }
}

/// One of the answers to a question, of which one is chosen.
struct Radio: Component {
    let id: String
    let name: String
    let value: String
    let text: String
    let isChosen: Bool

    var body: some HTML {
        p(.class("radio")) {
            input(.id(id), .name(name), .type("radio"), .value(value), .checked(if: isChosen))
            label(.for(id)) { text }
        }
    }
}
