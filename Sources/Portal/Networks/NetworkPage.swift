import Registry
import Web

/// A network's front page.
struct NetworkPage: Page {
    let frame: Frame
    private let network: NetworkDefinition

    init(_ network: NetworkDefinition, _ reader: Reader, _ pages: Pages) {
        let t = reader.language
        frame = Frame(
            t(ja: "登録の窓口", en: "Registration desk"), path: "/n/\(network.code)/", reader, network, pages)
        self.network = network
    }

    var main: some HTML {
        h1 { frame.heading }
        p(.class("lead")) {
            t(
                ja: "\(network.operator.name[t])が運営する、医療・介護の連携ネットワークの登録窓口です。",
                en:
                    "The registration desk of the network of medical and care services run by \(network.operator.name[t])."
            )
        }
        h2(.id("errands")) { t(ja: "ご用件", en: "What would you like to do?") }
        ul(.class("errands"), .labelled(by: "errands")) {
            Each(errands) { errand in
                li {
                    errand.link
                    p { errand.about }
                }
            }
        }
        Box("aside", id: "mcs", t(ja: "MCSのログインや使い方について", en: "Signing in to MCS")) {
            p {
                t(
                    ja: "この窓口は、MCS（メディカルケアステーション）とは別のサイトです。ここで決めるパスワードでは、MCSにログインできません。",
                    en:
                        "This desk is not MCS (Medical Care Station). The password that you choose here does not sign you in to MCS."
                )
            }
            dl(.class("pairs")) {
                Pair(t(ja: "MCSについてのお問い合わせ", en: "Questions about MCS"), network.mcs.office[t])
                Pair(t(ja: "受付", en: "Hours"), network.mcs.supportHours[t])
            }
        }
    }

    /// What somebody comes for.
    private var errands: [(link: Link, about: String)] {
        func errand(_ place: String, _ text: String, _ about: String) -> (link: Link, about: String) {
            (Link(address: frame.reader.link("/n/\(network.code)/\(place)"), text: text), about)
        }
        let activate = errand(
            "activate", t(ja: "本登録をする", en: "Activate your account"),
            t(
                ja: "仮パスワードのメールが届いた方は、こちらから登録を完了してください。",
                en: "For those who have received a mail with a temporary password."))
        let signIn = errand(
            "sign-in", t(ja: "サインインする", en: "Sign in"),
            t(
                ja: "本登録の済んだ方は、登録の内容や事業所の方の状況を見たり、パスワードを変えたりできます。",
                en:
                    "Once your account is active: see what is registered, how your facility stands, and change your password."
            ))
        let apply = errand(
            "apply", t(ja: "利用登録を申し込む", en: "Apply for registration"),
            t(
                ja: "はじめての事業所の方と、利用される方が増えたり変わったりした事業所の方。",
                en: "For facilities that join, and for those whose people change."))
        let senders = errand(
            "senders", t(ja: "届いたメールが本物か確かめる", en: "Check whether a mail is genuine"),
            t(
                ja: "この窓口とMCSが使う差出人のアドレスと、見分け方をご案内します。",
                en: "The addresses that this desk and MCS really write from, and how to tell."))
        let privacy = errand(
            "privacy", t(ja: "個人情報の取扱いを読む", en: "Read the privacy notice"),
            t(
                ja: "お預かりした情報を何に使い、どこへ渡し、いつまで保存するか。",
                en: "What your data are used for, who receives them and how long they are kept."))
        return [activate, signIn] + (network.intake.portal == .closed ? [] : [apply]) + [senders, privacy]
    }
}
