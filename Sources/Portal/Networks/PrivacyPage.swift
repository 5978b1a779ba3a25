import Registry

/// The network's privacy notice (J10), in the version that applies.
struct PrivacyPage: Page {
    static let template = "privacy"
    let frame: Frame
    let heading: String
    let version: String
    let prose: Prose

    init(_ network: NetworkDefinition, _ reader: Reader, _ pages: Pages) {
        let t = reader.language
        heading = t(ja: "個人情報の取扱い", en: "Privacy notice")
        version = t(ja: "版：\(network.privacyNotice.version)", en: "Version \(network.privacyNotice.version)")
        prose = Prose(network.privacyNotice.wording[t], level: 2)
        frame = Frame(heading, path: "/n/\(network.code)/privacy", reader, network, pages)
    }
}
