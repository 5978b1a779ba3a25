import Registry
import Web

/// A privacy notice of the network (J10).
struct PrivacyPage: Page {
    let frame: Frame
    private let notice: NetworkDefinition.PrivacyNotice

    /// The one that applies.
    init(_ network: NetworkDefinition, _ reader: Reader, _ pages: Pages) {
        self.init(network.privacyNotice, at: "/n/\(network.code)/privacy", network, reader, pages)
    }

    init(
        _ notice: NetworkDefinition.PrivacyNotice, at path: String, _ network: NetworkDefinition,
        _ reader: Reader, _ pages: Pages
    ) {
        frame = Frame(
            reader.language(ja: "個人情報の取扱い", en: "Privacy notice"), path: path, reader, network, pages)
        self.notice = notice
    }

    var main: some HTML {
        h1 { frame.heading }
        div(.class("prose")) { Prose(notice.wording[t], headed: h2) }
        p(.class("version")) { notice.versionLine(t) }
    }
}

extension NetworkDefinition.PrivacyNotice {
    func versionLine(_ t: Language) -> String { t(ja: "版：\(version)", en: "Version \(version)") }
}

/// The notice that applies, folded into a page on which it is told.
struct PrivacyDetails: Component {
    let notice: NetworkDefinition.PrivacyNotice
    let t: Language
    /// Of its heading.
    let id: String
    var isOpen = true

    var body: some HTML {
        h2(.id(id)) { t(ja: "個人情報の取扱い", en: "Privacy notice") }
        details(.class("notice"), .open(if: isOpen)) {
            summary {
                t(ja: "お預かりする情報は、次のとおりに取り扱います。", en: "This is how your data are handled.")
            }
            div(.class("prose")) {
                Prose(notice.wording[t], headed: h3)
                p(.class("version")) { notice.versionLine(t) }
            }
        }
    }
}
