import Registry
import Web

/// A page that only says something: what went wrong, and what to do.
struct MessagePage: Page {
    let frame: Frame
    private let paragraphs: [String]
    private let links: [Link]

    init(
        _ heading: String, _ paragraphs: [String], links: [Link] = [], path: String, _ reader: Reader,
        _ network: NetworkDefinition?, _ pages: Pages
    ) {
        frame = Frame(heading, path: path, reader, network, pages)
        self.paragraphs = paragraphs
        self.links = links
    }

    var main: some HTML {
        h1 { frame.heading }
        Each(paragraphs) { paragraph in p { paragraph } }
        Each(links) { link in Onward(link: link) }
    }
}

extension MessagePage {
    init(_ error: WebError, _ reader: Reader, _ pages: Pages) {
        let words = WebErrorWords(error, pages.origin, reader.language)
        let toStart = Link(
            address: reader.link("/"), text: reader.language(ja: "窓口の入口へ", en: "To the entrance of the desk"))
        self.init(words.heading, words.paragraphs, links: [toStart], path: "/", reader, nil, pages)
    }
}
