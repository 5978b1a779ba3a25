import Web

/// A link with its words.
struct Link: Component, Sendable {
    let address: String
    let text: String

    var body: some HTML { a(.href(address)) { text } }
}

/// Links, one below the other.
struct LinkList: Component {
    let links: [Link]
    /// The list's class in the style sheet.
    var name: String?

    var body: some HTML {
        ul(name.map { .class($0) }) { Each(links) { link in li { link } } }
    }
}

/// Where a page leads on to.
struct Onward: Component {
    let link: Link

    var body: some HTML { p { a(.class("onward"), .href(link.address)) { link.text } } }
}

/// A link to a site that is not ours.
struct ExternalLink: Component {
    let link: Link
    let t: Language

    var body: some HTML {
        p(.class("external")) {
            a(.href(link.address), .newTab, .rel("noopener noreferrer")) { link.text }
            " "
            span(.class("small")) {
                t(ja: "（MCSのサイト・新しいタブで開きます）", en: "(MCS's own site, in a new tab)")
            }
        }
    }
}

/// A file that came with this very answer: nothing of it is kept here.
struct FileInPage: Component, Sendable {
    let address: String
    let name: String
    let text: String

    var body: some HTML {
        p(.class("external")) { a(.href(address), .download(name)) { text } }
    }
}
