import Web

/// A name and its value, in a list of such pairs.
struct Pair: Component {
    let name: String
    let value: String
    let nameIs: Attribute?
    let valueIs: Attribute?

    init(_ name: String, _ value: String, nameIs: Attribute? = nil, valueIs: Attribute? = nil) {
        self.name = name
        self.value = value
        self.nameIs = nameIs
        self.valueIs = valueIs
    }

    var body: some HTML {
        div {
            dt(nameIs) { name }
            dd(valueIs) { value }
        }
    }
}

/// Paragraphs of a list, one text each.
struct Items: Component {
    let texts: [String]

    init(_ texts: [String]) {
        self.texts = texts
    }

    var body: some HTML { Each(texts) { text in li { text } } }
}

/// The heads of a table's columns.
struct Heads: Component {
    let texts: [String]

    init(_ texts: [String]) {
        self.texts = texts
    }

    var body: some HTML {
        thead { tr { Each(texts) { text in th(.ofColumn) { text } } } }
    }
}

/// What has just happened, said once above a page.
struct NoticeLine: Component {
    let text: String

    var body: some HTML { p(.class("notice-line"), .role("status")) { text } }
}

/// A part that stands apart under a heading of its own.
struct Box<Content: HTML>: Component {
    let name: String
    let id: String
    let heading: String
    let headed: Tag
    let content: Content

    /// - Parameters:
    ///   - name: its class in the style sheet.
    ///   - id: of the heading, unique on the page.
    init(
        _ name: String, id: String, _ heading: String, headed: Tag = h2,
        @HTMLBuilder content: () -> Content
    ) {
        self.name = name
        self.id = id
        self.heading = heading
        self.headed = headed
        self.content = content()
    }

    var body: some HTML {
        section(.class(name), .labelled(by: id)) {
            headed(.id(id)) { heading }
            content
        }
    }
}
