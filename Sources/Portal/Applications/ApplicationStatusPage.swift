import Operations
import Registry
import Storage

/// How an application stands, behind the link that was mailed to its applicant.
struct ApplicationStatusPage: Page {
    static let template = "application-status"
    let frame: Frame
    let heading: String
    let state: String
    let explanation: String
    let facts: [ApplyReceivedPage.Fact]
    let reasonHeading: String
    let reason: String?
    let problems: ProblemTable?
    let links: [Link]
    let peopleHeading: String
    let people: People?

    struct People: Sendable, Encodable {
        let parts: [ApplyReceivedPage.Fact]
    }

    /// - Parameter token: as it stands in the link.
    init(
        _ status: ApplicationStatus, token: String, _ network: NetworkDefinition, _ reader: Reader,
        _ pages: Pages
    ) {
        let t = reader.language
        let application = status.application
        let receivedOn = application.receivedAt.dayInJapan
        let path = "/n/\(network.code)/applications/\(token)"
        heading = t(ja: "お申込みの状況", en: "How your application stands")
        frame = Frame(heading, path: path, reader, network, pages)
        (state, explanation) = application.state.words(t)
        facts = [
            ApplyReceivedPage.Fact(name: t(ja: "受付番号", en: "Receipt number"), value: application.receipt),
            application.applicantName.map {
                ApplyReceivedPage.Fact(name: t(ja: "申込者", en: "Applicant"), value: $0)
            },
            ApplyReceivedPage.Fact(
                name: t(ja: "受付日", en: "Received on"),
                value: t(ja: receivedOn.japanese, en: receivedOn.description)),
        ].compactMap(\.self)
        reasonHeading = t(ja: "事務局からのご連絡", en: "From the secretariat")
        reason = application.state.isExplained ? application.office.reason : nil
        problems =
            application.state == .returned
            ? ProblemTable(
                status.problems.map(ShownProblem.init), caption: t(ja: "見つかったこと", en: "What was found"), t)
            : nil
        links = Self.links(application, token, path, network, reader)
        peopleHeading = t(ja: "登録の結果", en: "The result")
        let effects = status.effects.filter { $0.kind != .unchanged }
        people =
            effects.isEmpty
            ? nil
            : People(
                parts: effects.map { ApplyReceivedPage.Fact(name: $0.name, value: $0.kind.words(t)) })
    }

    private static func links(
        _ application: ApplicationRecord, _ token: String, _ path: String, _ network: NetworkDefinition,
        _ reader: Reader
    ) -> [Link] {
        let t = reader.language
        guard application.state == .returned else { return [] }
        let form = "/n/\(network.code)/apply/\(application.applicant.rawValue)"
        return [
            Link(
                address: "\(path)/file",
                text: t(ja: "直すところを書き込んだファイルを保存する", en: "Save your file with the corrections marked in it")),
            Link(
                address: reader.link(form, query: "corrects=\(token)"),
                text: t(ja: "直して申し込み直す", en: "Correct it and apply again")),
        ]
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
