import Operations
import Registry
import Web

/// An application was taken in.
struct ApplyReceivedPage: Page {
    let frame: Frame
    private let received: SubmitApplication.Received

    init(
        _ received: SubmitApplication.Received, _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) {
        let t = reader.language
        frame = Frame(
            t(ja: "お申込みを受け付けました", en: "Your application was received"), path: "/n/\(network.code)/apply",
            reader, network, pages)
        self.received = received
    }

    var main: some HTML {
        div(.class("done")) {
            h1 { frame.heading }
            p(.class("lead")) { t(ja: "受付番号を控えておいてください。", en: "Please note down the receipt number.") }
        }
        dl(.class("pairs")) {
            Pair(t(ja: "受付番号", en: "Receipt number"), received.receipt)
            Pair(
                t(ja: "名簿の人数", en: "People"), t(ja: "\(received.people)名", en: "\(received.people)"))
        }
        h2 { t(ja: "このあとのこと", en: "What happens next") }
        ul { Items([mail, next]) }
        ProblemTable(
            received.problems.map(ShownProblem.init),
            caption: t(ja: "ご確認いただきたいこと（このままで受け付けています）", en: "To be looked at (received all the same)"), t)
    }

    private var mail: String {
        guard let address = received.linkSentTo else {
            return t(ja: "各事業所の管理者へ、受付のお知らせをお送りします。", en: "The managers of the facilities are told by mail.")
        }
        return t(
            ja: "\(address) へ、受付のお知らせと、状況を確かめるためのリンクをお送りします。",
            en: "A mail with a link to follow the application goes to \(address).")
    }

    private var next: String {
        received.state == .received
            ? t(
                ja: "郵送の用紙が届きましたら、内容を突き合わせてから手続きを進めます。",
                en: "We go on once your form has come by post and the two agree.")
            : t(
                ja: "事務局で内容を確認し、登録が整いましたらメールでお知らせします。",
                en: "The secretariat checks it and writes to you once the registration is arranged.")
    }
}

extension MessagePage {
    static func applyReceivedBefore(
        _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages
    ) -> MessagePage {
        let t = reader.language
        return MessagePage(
            t(ja: "同じ内容をすでに受け付けています", en: "The very same was received before"),
            [
                t(
                    ja: "今回は何も変わっていません。受付番号は、はじめに受け付けたときに管理者のアドレスへお送りしています。",
                    en: "Nothing has changed. Its receipt number was mailed to the manager at the time."),
                t(
                    ja: "メールが見つからないときは、このページの下にある事務局へお問い合わせください。",
                    en: "If you cannot find the mail, ask the secretariat at the foot of this page."),
            ], path: "/n/\(network.code)/", reader, network, pages)
    }

    static func linkNotOpen(_ network: NetworkDefinition, _ reader: Reader, _ pages: Pages) -> MessagePage {
        let t = reader.language
        return MessagePage(
            t(ja: "このリンクは使えません", en: "This link cannot be used"),
            [
                t(
                    ja: "リンクの期限が過ぎているか、アドレスが途中で切れているか、手続きがすでに済んでいます。",
                    en: "It has lapsed, was cut off, or the application is settled already."),
                t(
                    ja: "メールのリンクをもう一度お確かめのうえ、開けないときは事務局へお問い合わせください。",
                    en: "Compare it with the mail; if it still does not open, ask the secretariat."),
            ], path: "/n/\(network.code)/", reader, network, pages)
    }
}
