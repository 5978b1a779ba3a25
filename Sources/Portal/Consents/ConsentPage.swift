import Operations
import Registry
import Web

/// Where the link of a request for consent leads (J2): each wording in full, and for each a yes or a no.
struct ConsentPage: Page {
    let frame: Frame
    private let asked: ConsentAsked
    private let network: NetworkDefinition
    private let path: String
    private let entry: ConsentEntryForm
    private let mistakes: [FormError]

    /// - Parameter token: as it stands in the link.
    init(
        _ asked: ConsentAsked, token: String, _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages,
        entry: ConsentEntryForm = ConsentEntryForm(), mistakes: [FormError] = []
    ) {
        let t = reader.language
        path = "/n/\(network.code)/consent/\(token)"
        frame = Frame(
            t(ja: "事業所としての同意", en: "Your facility's consent"), path: path, reader, network, pages,
            hasErrors: !mistakes.isEmpty,
            keepsTyped: true)
        self.asked = asked
        self.network = network
        self.entry = entry
        self.mistakes = mistakes
    }

    var main: some HTML {
        ErrorSummary(mistakes, t)
        h1 { frame.heading }
        section(.class("person"), .labelled(by: "facility")) {
            h2(.id("facility"), .lang(.ja)) { asked.facility }
            p { t(ja: "お答えになる事業所", en: "The facility that answers") }
            p {
                t(
                    ja: "この事業所の方でなければ、お答えにならず、このページを閉じてください。",
                    en: "If this is not your facility, close this page without answering.")
            }
        }
        p(.class("lead")) {
            t(
                ja: "\(network.name.ja)で同意していただく文面です。全文をお読みになり、事項ごとにお答えください。",
                en:
                    "This is what \(network.name.en) asks your facility to consent to. Please read each text and answer it."
            )
        }
        MainForm(frame.reader, to: frame.reader.link(path)) {
            Each(asked.clauses) { clause in part(of: clause) }
            Field(
                name: "name", label: t(ja: "お答えになる方のお名前", en: "Who answers for the facility"),
                hint: t(
                    ja: "事業所の管理者の方、またはその委任を受けた方", en: "The facility's manager, or whoever acts for them"),
                value: entry.name,
                autocomplete: "name"
            ).marked(with: mistakes)
            Submit(t(ja: "この内容で答える", en: "Send this answer"))
        }
        Box("help", id: "help", t(ja: "お答えになったあと", en: "What happens then")) { ul { Items(help) } }
    }

    @HTMLBuilder private func part(of clause: NetworkDefinition.ConsentClause) -> some HTML {
        let field = ConsentEntryForm.field(of: clause)
        let errors = FieldErrors(of: field, in: mistakes)
        section(errors.marking("clause"), .labelled(by: "\(field)-title")) {
            h2(.id("\(field)-title")) {
                clause.label[t]
                if clause.required { Mark(text: t(ja: "参加に必要", en: "needed to take part")) }
            }
            div(.class("prose"), .id("\(field)-text")) {
                Prose(clause.wording[t], headed: h3)
                p(.class("version")) { t(ja: "版：\(clause.version)", en: "Version \(clause.version)") }
            }
            fieldset(.class("choices"), .id(field), errors.described(by: "\(field)-text")) {
                legend { t(ja: "この文面に同意しますか", en: "Does your facility consent to this?") }
                errors
                Radio(
                    id: "\(field)-yes", name: field, value: "yes", text: t(ja: "同意します", en: "Yes, we consent"),
                    isChosen: entry.answers[clause.id] == true)
                Radio(
                    id: "\(field)-no", name: field, value: "no",
                    text: t(ja: "同意しません", en: "No, we do not consent"),
                    isChosen: entry.answers[clause.id] == false)
            }
        }
    }

    private var help: [String] {
        [
            t(
                ja: "お答えは、文面の版、日時、お名前とともに記録し、控えをメールでお送りします。",
                en:
                    "Your answer is kept with the version of the text, the time and your name; you get a copy by mail."
            ),
            t(
                ja: "参加に必要な事項に同意されないときは、事務局からご連絡します。すぐに利用できなくなることはありません。",
                en:
                    "If you do not consent to what is needed to take part, the secretariat contacts you; nothing is cut off at once."
            ),
            t(
                ja: "同意は、あとから事務局に申し出て撤回できます。",
                en: "You can withdraw a consent later by telling the secretariat."),
        ]

    }
}
