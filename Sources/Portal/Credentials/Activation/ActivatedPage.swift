import Registry
import Web

/// The end of an activation: what was done, and what happens next.
struct ActivatedPage: Page {
    let frame: Frame
    private let name: String
    private let network: NetworkDefinition

    init(_ name: String, _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages) {
        let t = reader.language
        frame = Frame(
            t(ja: "本登録が済みました", en: "Your account is active"), path: "/n/\(network.code)/activate", reader,
            network, pages)
        self.name = name
        self.network = network
    }

    var main: some HTML {
        div(.class("done")) {
            h1 { frame.heading }
            p(.class("lead")) { t(ja: "\(name) 様、お手続きありがとうございました。", en: "Thank you, \(name).") }
        }
        h2 { t(ja: "今回済んだこと", en: "What was done") }
        ul(.class("ticked")) { Items(Self.done(network, t)) }
        h2 { t(ja: "このあとのこと", en: "What happens next") }
        Each(Self.next(network, t)) { step in
            section(.class("next")) {
                h3 { step.title }
                p { step.text }
                Each(step.senders) { sender in p(.class("code")) { sender } }
            }
        }
        ExternalLink(
            link: Link(address: network.mcs.guideURL, text: t(ja: "MCSの使い方を見る", en: "How to use MCS")), t: t)
        p {
            t(
                ja: "仮パスワードは使えなくなりました。このページは閉じてかまいません。",
                en: "The temporary password is used up. You may close this page.")
        }
    }

    fileprivate struct Step {
        let title: String
        let text: String
        /// Who writes, where it is about a mail.
        var senders: [String] = []
    }
}

extension ActivatedPage {
    private static func done(_ network: NetworkDefinition, _ t: Language) -> [String] {
        [
            t(
                ja: "\(network.name.ja)の利用者として、本登録が完了しました。", en: "You are an active user of \(network.name.en)."
            ),
            t(ja: "同意していただいた内容を、その版とともに記録しました。", en: "What you agreed to was recorded, with its version."),
            t(
                ja: "\(network.name.ja)のページで使うパスワードが決まりました。",
                en: "Your password for the pages of \(network.name.en) is set."),
            t(
                ja: "確認のメールを、登録されたアドレスへお送りします。", en: "A mail that confirms it goes to your registered address."),
        ]
    }

    private static func next(_ network: NetworkDefinition, _ t: Language) -> [Step] {
        [allUsersGroup(network, t), mcsAccount(network, t), passwordChange(network, t), noMail(t)].compactMap {
            $0
        }
    }

    private static func allUsersGroup(_ network: NetworkDefinition, _ t: Language) -> Step? {
        guard let group = network.groups.allUsers else { return nil }
        return Step(
            title: t(ja: "全ユーザーグループに入っています", en: "You are in the all-users group"),
            text: t(
                ja:
                    "このネットワークの名簿では、医療・介護に携わる方として「\(group.name.ja)」に入っています。\(group.purpose.ja)MCSの画面でのグループへの追加は、事務局が別に行います。",
                en:
                    "In this network's register you are, as a medical or care professional, in “\(group.name.en)”. \(group.purpose.en) In MCS itself the secretariat adds you separately."
            ))
    }

    private static func mcsAccount(_ network: NetworkDefinition, _ t: Language) -> Step {
        Step(
            title: t(ja: "MCSのアカウントは別に届きます", en: "Your MCS account comes separately"),
            text: t(
                ja:
                    "MCSを使うためのアカウントとパスワードは、ここで決めたものとは別です。まだお持ちでない方には、MCSからご案内のメールが届きます。MCSの差出人は次のアドレスです。",
                en:
                    "MCS has an account and a password of its own, different from the one you have just chosen. If you have none yet, MCS writes to you, from one of these addresses."
            ), senders: network.mail.mcsSenders)
    }

    /// Nil where no password has to be changed.
    private static func passwordChange(_ network: NetworkDefinition, _ t: Language) -> Step? {
        let alternatives = network.passwordRule.alternatives
        guard let months = alternatives.compactMap(\.changeAfterMonths).min() else { return nil }
        let isForAll = alternatives.allSatisfy { $0.changeAfterMonths != nil }
        return Step(
            title: t(ja: "パスワードの変更", en: "Changing your password"),
            text: isForAll
                ? t(
                    ja: "\(months)か月以内ごとに変更をお願いします。時期が近づいたらメールでお知らせします。",
                    en: "Please change it at least every \(months) months. A mail will remind you.")
                : t(
                    ja: "お決めになったパスワードの長さによっては、\(months)か月以内ごとの変更をお願いします。時期が近づいたらメールでお知らせします。",
                    en:
                        "Depending on its length, please change it at least every \(months) months. A mail will remind you."
                ))
    }

    private static func noMail(_ t: Language) -> Step {
        Step(
            title: t(ja: "メールが届かないとき", en: "If no mail arrives"),
            text: t(
                ja: "迷惑メールの振り分けをお確かめのうえ、届いていなければ、下の事務局へお問い合わせください。",
                en: "Look in your junk folder; if it is not there, ask the secretariat below."))
    }
}
