import Operations
import Registry

/// Where the link of a request for consent leads (J2): each wording in full, and for each a yes or a no.
struct ConsentPage: Page {
    static let template = "consent"
    let frame: Frame
    let words: ConsentWords
    let action: String
    let facility: String
    let clauses: [Clause]
    let nameField: Field.Drawn
    let summary: ErrorSummary?

    struct Clause: Sendable, Encodable {
        /// Unique on the page.
        let field: String
        let title: String
        /// Whether participation depends on it.
        let mark: String?
        let version: String
        let prose: Prose
        let question: String
        let options: [Option]
        /// Under a name of its own: `errors` and `id` are theirs as well.
        let mistakes: FieldErrors?
        let isWrong: Bool
        let described: String
    }

    struct Option: Sendable, Encodable {
        let optionID: String
        let value: String
        let text: String
        let isChosen: Bool
    }

    /// - Parameter token: as it stands in the link.
    init(
        _ asked: ConsentAsked, token: String, _ network: NetworkDefinition, _ reader: Reader, _ pages: Pages,
        entry: ConsentEntryForm = ConsentEntryForm(), mistakes: [FormError] = []
    ) {
        let t = reader.language
        let path = "/n/\(network.code)/consent/\(token)"
        words = ConsentWords(network, t)
        frame = Frame(
            words.heading, path: path, reader, network, pages, hasErrors: !mistakes.isEmpty,
            keepsTyped: true)
        action = reader.link(path)
        facility = asked.facility
        clauses = asked.clauses.map { Clause($0, answer: entry.answers[$0.id], mistakes, t) }
        nameField =
            Field(
                name: "name", label: words.nameLabel, hint: words.nameHint, value: entry.name,
                autocomplete: "name"
            ).marked(with: mistakes).drawn
        summary = ErrorSummary(mistakes, t)
    }
}

extension ConsentPage.Clause {
    fileprivate init(
        _ clause: NetworkDefinition.ConsentClause, answer: Bool?, _ errors: [FormError], _ t: Language
    ) {
        field = ConsentEntryForm.field(of: clause)
        title = clause.label[t]
        mark = clause.required ? t(ja: "参加に必要", en: "needed to take part") : nil
        version = t(ja: "版：\(clause.version)", en: "Version \(clause.version)")
        prose = Prose(clause.wording[t], level: 3)
        question = t(ja: "この文面に同意しますか", en: "Does your facility consent to this?")
        options = [
            ConsentPage.Option(
                optionID: "\(field)-yes", value: "yes", text: t(ja: "同意します", en: "Yes, we consent"),
                isChosen: answer == true),
            ConsentPage.Option(
                optionID: "\(field)-no", value: "no", text: t(ja: "同意しません", en: "No, we do not consent"),
                isChosen: answer == false),
        ]
        mistakes = FieldErrors(of: field, in: errors)
        isWrong = mistakes != nil
        described = (mistakes.map { "\($0.id) " } ?? "") + "\(field)-text"
    }
}

/// The words of the page.
struct ConsentWords: Sendable, Encodable {
    let heading: String
    let lead: String
    let facilityLabel: String
    let notYou: String
    let nameLabel: String
    let nameHint: String
    let submit: String
    let helpHeading: String
    let help: [String]

    init(_ network: NetworkDefinition, _ t: Language) {
        heading = t(ja: "事業所としての同意", en: "Your facility's consent")
        lead = t(
            ja: "\(network.name.ja)で同意していただく文面です。全文をお読みになり、事項ごとにお答えください。",
            en:
                "This is what \(network.name.en) asks your facility to consent to. Please read each text and answer it."
        )
        facilityLabel = t(ja: "お答えになる事業所", en: "The facility that answers")
        notYou = t(
            ja: "この事業所の方でなければ、お答えにならず、このページを閉じてください。",
            en: "If this is not your facility, close this page without answering.")
        nameLabel = t(ja: "お答えになる方のお名前", en: "Who answers for the facility")
        nameHint = t(
            ja: "事業所の管理者の方、またはその委任を受けた方", en: "The facility's manager, or whoever acts for them")
        submit = t(ja: "この内容で答える", en: "Send this answer")
        helpHeading = t(ja: "お答えになったあと", en: "What happens then")
        help = [
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
