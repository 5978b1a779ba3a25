import Registry

/// A network's front page.
struct NetworkPage: Page {
    static let template = "network"
    let frame: Frame
    let words: Words
    let errands: [Errand]
    let mcsOffice: String
    let mcsHours: String

    /// What somebody comes for.
    struct Errand: Sendable, Encodable {
        let link: Link
        let about: String
    }

    struct Words: Sendable, Encodable {
        let heading: String
        let lead: String
        let errands: String
        let mcsHeading: String
        let mcs: String
        let mcsOffice: String
        let mcsHours: String

        init(_ network: NetworkDefinition, _ t: Language) {
            let owner = network.operator.name[t]
            heading = t(ja: "登録の窓口", en: "Registration desk")
            lead = t(
                ja: "\(owner)が運営する、医療・介護の連携ネットワークの登録窓口です。",
                en: "The registration desk of the network of medical and care services run by \(owner).")
            errands = t(ja: "ご用件", en: "What would you like to do?")
            mcsHeading = t(ja: "MCSのログインや使い方について", en: "Signing in to MCS")
            mcs = t(
                ja: "この窓口は、MCS（メディカルケアステーション）とは別のサイトです。ここで決めるパスワードでは、MCSにログインできません。",
                en:
                    "This desk is not MCS (Medical Care Station). The password that you choose here does not sign you in to MCS."
            )
            mcsOffice = t(ja: "MCSについてのお問い合わせ", en: "Questions about MCS")
            mcsHours = t(ja: "受付", en: "Hours")
        }
    }

    init(_ network: NetworkDefinition, _ reader: Reader, _ pages: Pages) {
        let t = reader.language
        let path = "/n/\(network.code)"
        words = Words(network, t)
        frame = Frame(words.heading, path: "\(path)/", reader, network, pages)
        mcsOffice = network.mcs.office[t]
        mcsHours = network.mcs.supportHours[t]
        let apply = Errand(
            link: Link(
                address: reader.link("\(path)/apply"), text: t(ja: "利用登録を申し込む", en: "Apply for registration")),
            about: t(
                ja: "はじめての事業所の方と、利用される方が増えたり変わったりした事業所の方。",
                en: "For facilities that join, and for those whose people change."))
        let others = [
            Errand(
                link: Link(
                    address: reader.link("\(path)/activate"), text: t(ja: "本登録をする", en: "Activate your account")
                ),
                about: t(
                    ja: "仮パスワードのメールが届いた方は、こちらから登録を完了してください。",
                    en: "For those who have received a mail with a temporary password.")),
            Errand(
                link: Link(
                    address: reader.link("\(path)/sign-in"), text: t(ja: "サインインする", en: "Sign in")),
                about: t(
                    ja: "本登録の済んだ方は、登録の内容や事業所の方の状況を見たり、パスワードを変えたりできます。",
                    en:
                        "Once your account is active: see what is registered, how your facility stands, and change your password."
                )),
            Errand(
                link: Link(
                    address: reader.link("\(path)/senders"),
                    text: t(ja: "届いたメールが本物か確かめる", en: "Check whether a mail is genuine")),
                about: t(
                    ja: "この窓口とMCSが使う差出人のアドレスと、見分け方をご案内します。",
                    en: "The addresses that this desk and MCS really write from, and how to tell.")),
            Errand(
                link: Link(
                    address: reader.link("\(path)/privacy"),
                    text: t(ja: "個人情報の取扱いを読む", en: "Read the privacy notice")),
                about: t(
                    ja: "お預かりした情報を何に使い、どこへ渡し、いつまで保存するか。",
                    en: "What your data are used for, who receives them and how long they are kept.")),
        ]
        let applying = network.intake.portal == .closed ? [] : [apply]
        errands = others.prefix(2) + applying + others.dropFirst(2)
    }
}
