import Registry

/// Which senders are real, and what each password opens (S8).
struct SendersPage: Page {
    static let template = "senders"
    let frame: Frame
    let words: Words
    let fromAddress: String
    let fromName: String
    let replyTo: String
    let baseURL: String
    let mcsSenders: [String]
    let promises: [String]
    let checks: [String]
    let passwords: [Password]

    /// A password with what it opens and what it does not.
    struct Password: Sendable, Encodable {
        let name: String
        let opens: String
        /// The address of what it opens, where that is ours.
        let place: String?
        let origin: String
    }

    struct Words: Sendable, Encodable {
        let heading: String
        let lead: String
        let ours: String
        let address: String
        let displayName: String
        let replies: String
        let linksLead: String
        let promises: String
        let mcs: String
        let mcsLead: String
        let checks: String
        let passwords: String
        let passwordName: String
        let passwordOpens: String
        let passwordOrigin: String
        let doubt: String
        let doubtAdvice: String

        init(_ network: NetworkDefinition, _ t: Language) {
            heading = t(ja: "届いたメールが本物か確かめる", en: "Check whether a mail is genuine")
            lead = t(
                ja: "事務局やMCSを装ったメールにご注意ください。本物の差出人は、次のとおりです。",
                en:
                    "Beware of mails that pretend to come from the secretariat or MCS. The real senders are these."
            )
            ours = t(ja: "この窓口からのメール", en: "Mails from this desk")
            address = t(ja: "差出人のアドレス", en: "Sender's address")
            displayName = t(ja: "差出人の表示名", en: "Sender's name")
            replies = t(ja: "返信の宛先", en: "Replies go to")
            linksLead = t(ja: "メールの中のリンク", en: "Links in the mail begin with")
            promises = t(ja: "この窓口のメールのきまり", en: "Rules that our mails keep")
            mcs = t(ja: "MCSからのメール", en: "Mails from MCS")
            mcsLead = t(
                ja: "MCS（メディカルケアステーション）は、この窓口とは別のところが提供しています。MCSが実際に使う差出人は次のアドレスです。",
                en:
                    "MCS (Medical Care Station) is run by others. These are the addresses that MCS really writes from."
            )
            checks = t(ja: "見分け方", en: "How to tell")
            passwords = t(ja: "どのパスワードで、どこが開くか", en: "Which password opens what")
            passwordName = t(ja: "パスワード", en: "Password")
            passwordOpens = t(ja: "開くもの", en: "What it opens")
            passwordOrigin = t(ja: "決まり方", en: "Where it comes from")
            doubt = t(ja: "怪しいと思ったら", en: "If you are in doubt")
            doubtAdvice = t(
                ja: "リンクを開いたり返信したりせずに、このページの下にある電話番号へお問い合わせください。パスワードを入力してしまったときも、すぐにお電話ください。",
                en:
                    "Open no link and do not reply: call the number at the foot of this page. Call at once if you have typed a password."
            )
        }
    }

    init(_ network: NetworkDefinition, _ reader: Reader, _ pages: Pages) {
        let t = reader.language
        words = Words(network, t)
        frame = Frame(words.heading, path: "/n/\(network.code)/senders", reader, network, pages)
        fromAddress = network.mail.fromAddress
        fromName = network.mail.fromName
        replyTo = network.mail.replyTo
        baseURL = "\(pages.origin)/"
        mcsSenders = network.mail.mcsSenders
        promises = Self.promises(t)
        checks = Self.checks(t, origin: pages.origin, address: network.mail.fromAddress)
        passwords = Self.passwords(network, t, origin: pages.origin)
    }
}

extension SendersPage {
    private static func promises(_ t: Language) -> [String] {
        [
            t(ja: "パスワードをお尋ねすることはありません。", en: "They never ask for a password."),
            t(
                ja: "リンクは、この窓口のページとMCSの使い方のページだけです。",
                en: "They link only to this desk's own pages and to MCS's how-to."),
            t(
                ja: "ファイルを添付するのは、申込をお返しするときだけです。お送りいただいたファイルに、直すところを書き込んだものです。",
                en:
                    "They carry a file only where an application is returned: the one that was sent to us, with what has to be corrected."
            ),
            t(ja: "患者さんのお名前や病状を書きません。", en: "They never name a patient or a condition."),
        ]
    }

    private static func checks(_ t: Language, origin: WebOrigin, address: String) -> [String] {
        [
            t(
                ja: "差出人の表示名は誰でも自由に付けられます。名前ではなく、アドレスの @ の後ろまで一字ずつ見比べてください。",
                en:
                    "Anybody can choose any name as sender. Compare the address, letter by letter, to the end after the @."
            ),
            t(
                ja: "リンクを押す前に、行き先が \(origin)/ で始まることを確かめてください。似た文字や余分な文字が混じっていたら、開かないでください。",
                en:
                    "Before you follow a link, see that it begins with \(origin)/. If a character looks odd or is one too many, do not follow it."
            ),
            t(
                ja: "アドレスまで似せた偽のメールもあります。急がせる内容や、心当たりのない内容のときは、メールのリンクを使わず、控えてあるアドレスからこの窓口を開いてください。",
                en:
                    "Even an address can be forged. If a mail hurries you or is unexpected, use no link in it: open this desk from an address that you have kept."
            ),
        ]
    }

    private static func passwords(
        _ network: NetworkDefinition, _ t: Language, origin: WebOrigin
    ) -> [Password] {
        let name = network.name[t]
        let pages = "\(origin)/n/\(network.code)/"
        return [
            Password(
                name: t(ja: "仮パスワード", en: "Temporary password"),
                opens: t(
                    ja: "\(name)の本登録のページだけ。一度使うと開かなくなります。",
                    en: "Only the activation page of \(name), once."),
                place: "\(pages)activate",
                origin: t(ja: "事務局からメールでお送りします。", en: "The secretariat sends it by mail.")),
            Password(
                name: t(ja: "本登録で決めたパスワード", en: "The password that you chose on activation"),
                opens: t(ja: "\(name)のページだけ。", en: "Only the pages of \(name)."), place: pages,
                origin: t(ja: "ご自身で決めます。事務局も知りません。", en: "You choose it; not even the secretariat knows it.")),
            Password(
                name: t(ja: "MCSのパスワード", en: "MCS password"),
                opens: t(ja: "MCSだけ。この窓口では使えません。", en: "Only MCS. Please never type it here."), place: nil,
                origin: t(ja: "MCSの案内に従って、MCSで決めます。", en: "You choose it at MCS, as MCS's own mail explains.")),
        ]
    }
}
