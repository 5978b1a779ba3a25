import Web

/// The entrance. A network is chosen by its address, which stands in every mail: no list says who takes part.
struct HomePage: Page {
    let frame: Frame
    private let origin: WebOrigin

    init(_ reader: Reader, _ pages: Pages) {
        let t = reader.language
        frame = Frame(t(ja: "ネットワークを選んでお進みください", en: "Choose your network"), path: "/", reader, nil, pages)
        origin = pages.origin
    }

    var main: some HTML {
        h1 { frame.heading }
        p(.class("lead")) {
            t(
                ja: "ここは、医療・介護の地域連携ネットワークに参加される事業所と利用者の方のための、登録の窓口です。",
                en:
                    "This is where facilities and people register with their regional network of medical and care services."
            )
        }
        p {
            t(
                ja: "窓口はネットワークごとに分かれています。事務局からのメールや書面にあるアドレスを、そのまま開いてください。",
                en:
                    "Each network has pages of its own. Please open the address in your secretariat's mail or letter as it stands."
            )
        }
        dl(.class("pairs")) {
            Pair(
                t(ja: "アドレスの形", en: "What the address looks like"),
                "\(origin)/n/" + t(ja: "ネットワークの名前", en: "name-of-the-network") + "/",
                valueIs: .class("code"))
        }
        p {
            t(
                ja: "アドレスが分からないときは、参加されるネットワークの事務局へお問い合わせください。",
                en: "If you do not know the address, please ask the secretariat of your network.")
        }
    }
}
