import Registry

/// A privacy notice of the network (J10).
struct PrivacyPage: Page {
    static let template = "privacy"
    let frame: Frame
    let heading: String
    let version: String
    let prose: Prose

    /// The one that applies.
    init(_ network: NetworkDefinition, _ reader: Reader, _ pages: Pages) {
        self.init(network.privacyNotice, at: "/n/\(network.code)/privacy", network, reader, pages)
    }

    init(
        _ notice: NetworkDefinition.PrivacyNotice, at path: String, _ network: NetworkDefinition,
        _ reader: Reader, _ pages: Pages
    ) {
        let t = reader.language
        heading = t(ja: "個人情報の取扱い", en: "Privacy notice")
        version = t(ja: "版：\(notice.version)", en: "Version \(notice.version)")
        prose = Prose(notice.wording[t], level: 2)
        frame = Frame(heading, path: path, reader, network, pages)
    }
}
