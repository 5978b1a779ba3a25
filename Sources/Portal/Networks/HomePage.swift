/// The entrance. A network is chosen by its address, which stands in every mail: no list says who takes part.
struct HomePage: Page {
    static let template = "home"
    let frame: Frame
    let words: Words
    /// How the address of a network looks.
    let pattern: String

    struct Words: Sendable, Encodable {
        let heading: String
        let lead: String
        let how: String
        let example: String
        let unknown: String

        init(_ t: Language) {
            heading = t(ja: "ネットワークを選んでお進みください", en: "Choose your network")
            lead = t(
                ja: "ここは、医療・介護の地域連携ネットワークに参加される事業所と利用者の方のための、登録の窓口です。",
                en:
                    "This is where facilities and people register with their regional network of medical and care services."
            )
            how = t(
                ja: "窓口はネットワークごとに分かれています。事務局からのメールや書面にあるアドレスを、そのまま開いてください。",
                en:
                    "Each network has pages of its own. Please open the address in your secretariat's mail or letter as it stands."
            )
            example = t(ja: "アドレスの形", en: "What the address looks like")
            unknown = t(
                ja: "アドレスが分からないときは、参加されるネットワークの事務局へお問い合わせください。",
                en: "If you do not know the address, please ask the secretariat of your network.")
        }
    }

    init(_ reader: Reader, _ pages: Pages) {
        words = Words(reader.language)
        frame = Frame(words.heading, path: "/", reader, nil, pages)
        pattern = "\(pages.origin)/n/" + reader.language(ja: "ネットワークの名前", en: "name-of-the-network") + "/"
    }
}
