import FoundationEssentials
import Operations
import Registry
import Web

/// What an uploaded roster would do, shown before it is sent.
struct PlanPage: Page {
    let frame: Frame
    private let preview: RosterPreview
    private let facility: String
    private let path: String
    private let network: NetworkDefinition
    private let again: Again?
    private let mistakes: [FormError]
    private let explanation: String

    /// Why the page is shown another time.
    enum Again: Sendable {
        /// In the other language.
        case asked
        case changed
        case explanationWanted
    }

    static let explanationField = "explanation"

    /// - Parameter path: of the facility's page.
    init(
        _ preview: RosterPreview, of facility: String, at path: String, _ visit: Visit, _ pages: Pages,
        again: Again? = nil, mistakes: [FormError] = [], explanation: String = ""
    ) {
        let t = visit.reader.language
        frame = Frame(
            t(ja: "送る前に、内容をお確かめください", en: "Please look at it before you send it"), path: "\(path)/changes/send",
            visit.reader, visit.network, pages,
            hasErrors: !mistakes.isEmpty, keepsTyped: true)
        self.preview = preview
        self.facility = facility
        self.path = path
        network = visit.network
        self.again = again
        self.mistakes = mistakes
        self.explanation = explanation
    }

    private var phrases: PlanWords { PlanWords(t) }

    var main: some HTML {
        ErrorSummary(mistakes, t)
        if again == .changed {
            NoticeLine(
                text: t(
                    ja: "ご覧になったあとに登録の内容が変わったため、まだ送っていません。もう一度お確かめください。",
                    en:
                        "What is registered has changed since you looked, so nothing was sent. Please look again."
                ))
        }
        p(.class("step"), .lang(.ja)) { facility }
        h1 { frame.heading }
        if preview.changesSomething {
            p(.class("lead")) {
                t(
                    ja: "まだ何も送っていません。このまま送ると、事務局が確かめたうえで次のように登録します。",
                    en:
                        "Nothing has been sent yet. If you send it, the secretariat checks it and then registers this."
                )
            }
        } else {
            p(.class("notice-line")) {
                t(
                    ja: "登録されている内容と同じで、変わるところがありません。送る必要はありません。",
                    en: "It is what is registered already. There is nothing to send.")
            }
        }
        dl(.class("pairs")) {
            Pair(t(ja: "ファイル", en: "File"), preview.file.name, valueIs: .lang(.ja))
            Pair(t(ja: "名簿の範囲", en: "The roster lists"), phrases.scope(preview.scope))
            Pair(t(ja: "計画の番号", en: "Number of this plan"), preview.number)
        }
        if !preview.facility.isEmpty { facilityChanges }
        PlanPeople(people: preview.people, professions: network.codes.professions, t: t)
        ProblemTable(
            preview.problems.map(ShownProblem.init),
            caption: t(ja: "お確かめいただきたいこと（このまま送れます）", en: "To be looked at (it can be sent all the same)"), t)
        preview.annotated.flatMap {
            FileInPage($0, t(ja: "これらを書き込んだファイルを保存する", en: "Save your file with these marked in it"))
        }
        MainForm(frame.reader, to: frame.reader.link("\(path)/changes/send")) {
            Hidden("ticket", preview.ticket)
            Hidden("file", Data(preview.file.bytes).base64EncodedString())
            if preview.changesSomething { sending }
        }
        p {
            Link(
                address: frame.reader.link("\(path)/changes"),
                text: t(ja: "送らずに、ファイルを選び直す", en: "Choose another file instead")
            )
        }
    }

    private var facilityChanges: some HTML {
        section(.labelled(by: "plan-facility")) {
            h2(.id("plan-facility")) { t(ja: "事業所の登録内容が変わるところ", en: "What changes about your facility") }
            p {
                t(
                    ja: "ファイルに書かれた内容が、登録されている内容と異なります。変わっていない項目は、空欄にするか、登録のとおりに直して選び直してください。",
                    en:
                        "Your file says this otherwise than it is registered. If something of it has not changed, leave it empty or correct it, and choose the file again."
                )
            }
            table(.labelled(by: "plan-facility")) {
                Heads([
                    t(ja: "項目", en: "What"), t(ja: "いまの登録", en: "Registered now"),
                    t(ja: "変更後", en: "Afterwards"),
                ])
                tbody {
                    Each(preview.facility) { difference in
                        let (before, after) = difference.shown(network.codes.facilityTypes)
                        let none = t(ja: "（なし）", en: "(none)")
                        tr {
                            th(.ofRow) { difference.field.title[t] }
                            td { del(.lang(.ja)) { before?[t] ?? none } }
                            td { ins(.lang(.ja)) { after?[t] ?? none } }
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var sending: some HTML {
        if let brake = preview.brake {
            Box("opens", id: "brake", t(ja: "多くの方が離れることになります", en: "Many people would leave")) {
                p { phrases.brake(brake) }
            }
            phrases.explanation(explanation).marked(with: mistakes)
        }
        Submit(t(ja: "この内容で事務局へ送る", en: "Send it to the secretariat"))
        p(.class("small")) {
            t(
                ja: "受付番号が付き、事業所の管理者へ受付のお知らせが届きます。状況はこの窓口でご覧になれます。",
                en:
                    "It gets a receipt number, and the facility manager is told by mail. Your desk shows how it stands."
            )
        }
    }
}
