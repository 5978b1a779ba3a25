import Registry
import Web

/// Which senders are real, and what each password opens (S8).
struct SendersPage: Page {
    let frame: Frame
    private let network: NetworkDefinition
    private let origin: WebOrigin

    init(_ network: NetworkDefinition, _ reader: Reader, _ pages: Pages) {
        let t = reader.language
        frame = Frame(
            t(ja: "届いたメールが本物か確かめる", en: "Check whether a mail is genuine"), path: "/n/\(network.code)/senders",
            reader, network, pages)
        self.network = network
        origin = pages.origin
    }

    var main: some HTML {
        h1 { frame.heading }
        p(.class("lead")) {
            t(
                ja: "事務局やMCSを装ったメールにご注意ください。本物の差出人は、次のとおりです。",
                en:
                    "Beware of mails that pretend to come from the secretariat or MCS. The real senders are these."
            )
        }
        ourMails
        h2 { t(ja: "MCSからのメール", en: "Mails from MCS") }
        p {
            t(
                ja: "MCS（メディカルケアステーション）は、この窓口とは別のところが提供しています。MCSが実際に使う差出人は次のアドレスです。",
                en:
                    "MCS (Medical Care Station) is run by others. These are the addresses that MCS really writes from."
            )
        }
        ul(.class("codes")) { Each(network.mail.mcsSenders) { sender in li(.class("code")) { sender } } }
        h2 { t(ja: "見分け方", en: "How to tell") }
        ol { Items(Self.checks(t, origin: origin, address: network.mail.fromAddress)) }
        passwords
        Box("aside", id: "doubt", t(ja: "怪しいと思ったら", en: "If you are in doubt")) {
            p {
                t(
                    ja: "リンクを開いたり返信したりせずに、このページの下にある電話番号へお問い合わせください。パスワードを入力してしまったときも、すぐにお電話ください。",
                    en:
                        "Open no link and do not reply: call the number at the foot of this page. Call at once if you have typed a password."
                )
            }
        }
    }

    @HTMLBuilder private var ourMails: some HTML {
        h2 { t(ja: "この窓口からのメール", en: "Mails from this desk") }
        dl(.class("pairs")) {
            Pair(t(ja: "差出人のアドレス", en: "Sender's address"), network.mail.fromAddress, valueIs: .class("code"))
            Pair(t(ja: "差出人の表示名", en: "Sender's name"), network.mail.fromName)
            Pair(t(ja: "返信の宛先", en: "Replies go to"), network.mail.replyTo, valueIs: .class("code"))
            Pair(t(ja: "メールの中のリンク", en: "Links in the mail begin with"), "\(origin)/", valueIs: .class("code"))
        }
        h3 { t(ja: "この窓口のメールのきまり", en: "Rules that our mails keep") }
        ul { Items(Self.promises(t)) }
    }

    @HTMLBuilder private var passwords: some HTML {
        h2(.id("passwords")) { t(ja: "どのパスワードで、どこが開くか", en: "Which password opens what") }
        table(.labelled(by: "passwords")) {
            Heads([
                t(ja: "パスワード", en: "Password"), t(ja: "開くもの", en: "What it opens"),
                t(ja: "決まり方", en: "Where it comes from"),
            ])
            tbody {
                Each(Self.passwords(network, t, origin: origin)) { password in
                    tr {
                        th(.ofRow) { password.name }
                        td {
                            password.opens
                            if let place = password.place { span(.class("code")) { place } }
                        }
                        td { password.origin }
                    }
                }
            }
        }
    }

    /// A password with what it opens and what it does not.
    fileprivate struct Password {
        let name: String
        let opens: String
        /// The address of what it opens, where that is ours.
        let place: String?
        let origin: String
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
