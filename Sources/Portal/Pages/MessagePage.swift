import Registry

/// A page that only says something: what went wrong, and what to do.
struct MessagePage: Page {
    static let template = "message"
    let frame: Frame
    let heading: String
    let paragraphs: [String]
    let links: [Link]

    init(
        _ heading: String, _ paragraphs: [String], links: [Link] = [], path: String, _ reader: Reader,
        _ network: NetworkDefinition?, _ pages: Pages
    ) {
        frame = Frame(heading, path: path, reader, network, pages)
        self.heading = heading
        self.paragraphs = paragraphs
        self.links = links
    }
}

extension MessagePage {
    init(_ error: PortalError, _ reader: Reader, _ pages: Pages) {
        let words = PortalErrorWords(error, pages.origin, reader.language)
        let toStart = Link(
            address: reader.link("/"), text: reader.language(ja: "窓口の入口へ", en: "To the entrance of the desk"))
        self.init(words.heading, words.paragraphs, links: [toStart], path: "/", reader, nil, pages)
    }
}
