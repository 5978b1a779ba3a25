import Operations
import Registry
import Storage
import Web

/// How an application stands, behind the link that was mailed to its applicant.
struct ApplicationStatusPage: Page {
    let frame: Frame
    private let status: ApplicationStatus
    private let token: String
    private let network: NetworkDefinition

    /// - Parameter token: as it stands in the link.
    init(
        _ status: ApplicationStatus, token: String, _ network: NetworkDefinition, _ reader: Reader,
        _ pages: Pages
    ) {
        frame = Frame(
            reader.language(ja: "お申込みの状況", en: "How your application stands"),
            path: Self.path(token, network), reader, network, pages)
        self.status = status
        self.token = token
        self.network = network
    }

    private static func path(_ token: String, _ network: NetworkDefinition) -> String {
        "/n/\(network.code)/applications/\(token)"
    }

    private var application: ApplicationRecord { status.application }

    var main: some HTML {
        let (state, explanation) = application.state.words(t)
        h1 { frame.heading }
        Box("opens", id: "state", state) { p { explanation } }
        facts
        if application.state.isExplained, let reason = application.office.reason {
            h2 { t(ja: "事務局からのご連絡", en: "From the secretariat") }
            p(.lang(.ja)) { reason }
        }
        if application.state == .returned { correction }
        let effects = status.effects.filter { $0.kind != .unchanged }
        if !effects.isEmpty {
            h2 { t(ja: "登録の結果", en: "The result") }
            dl(.class("pairs")) {
                Each(effects) { effect in
                    Pair(effect.name, effect.kind.words(t), nameIs: .lang(.ja))
                }
            }
        }
    }

    private var facts: some HTML {
        dl(.class("pairs")) {
            Pair(t(ja: "受付番号", en: "Receipt number"), application.receipt, valueIs: .lang(.ja))
            application.applicantName.map {
                Pair(t(ja: "申込者", en: "Applicant"), $0, valueIs: .lang(.ja))
            }
            let day = application.receivedAt.dayInJapan
            Pair(
                t(ja: "受付日", en: "Received on"), t(ja: day.japanese, en: day.description),
                valueIs: .lang(.ja))
        }
    }

    @HTMLBuilder private var correction: some HTML {
        ProblemTable(
            status.problems.map(ShownProblem.init), caption: t(ja: "見つかったこと", en: "What was found"), t)
        Onward(
            link: Link(
                address: "\(Self.path(token, network))/file",
                text: t(ja: "直すところを書き込んだファイルを保存する", en: "Save your file with the corrections marked in it")))
        Onward(
            link: Link(
                address: frame.reader.link(
                    "/n/\(network.code)/apply/\(application.applicant.rawValue)", query: "corrects=\(token)"),
                text: t(ja: "直して申し込み直す", en: "Correct it and apply again")))
    }
}

extension ApplicationState {
    /// Whether a clerk said why it was given back, or is not registered.
    fileprivate var isExplained: Bool { [.returned, .rejected, .undone].contains(self) }

    /// As an applicant is told.
    fileprivate func words(_ t: Language) -> (String, String) {
        switch self {
        case .received:
            (
                t(ja: "受付済み", en: "Received"),
                t(
                    ja: "郵送の用紙が届くのをお待ちしています。届きましたら、突き合わせて手続きを進めます。",
                    en: "We are waiting for your form by post, and go on once the two agree.")
            )
        case .inReview:
            (
                t(ja: "確認中", en: "Being checked"),
                t(
                    ja: "事務局で内容を確認しています。整いましたらメールでお知らせします。",
                    en: "The secretariat is checking it, and writes to you once everything is arranged.")
            )
        case .returned:
            (
                t(ja: "差戻し", en: "To be corrected"),
                t(ja: "直していただきたいところがあります。", en: "Something has to be put right.")
            )
        case .approved:
            (
                t(ja: "登録済み", en: "Registered"),
                t(
                    ja: "登録が整いました。ご本人には、仮パスワードのメールをお送りしています。内容に違いがあるときは、事務局へお知らせください。",
                    en:
                        "The registration is arranged, and everybody has been sent a temporary password. Tell the secretariat if something is not right."
                )
            )
        case .superseded, .matched:
            (
                t(ja: "差替え済み", en: "Replaced"),
                t(ja: "別の申込みに引き継がれています。", en: "Another application has taken its place.")
            )
        case .rejected, .undone:
            (
                t(ja: "終了", en: "Closed"),
                t(ja: "この申込みの手続きは終わっています。", en: "Nothing more happens with this application.")
            )
        }
    }
}

extension PlanEffect.Kind {
    fileprivate func words(_ t: Language) -> String {
        switch self {
        case .register: t(ja: "登録しました", en: "registered")
        case .join, .move: t(ja: "所属を加えました", en: "joined")
        case .change: t(ja: "変更しました", en: "changed")
        case .unchanged: t(ja: "変わりません", en: "unchanged")
        case .leave: t(ja: "退職として扱いました", en: "left")
        }
    }
}
