import Operations
import Registry

/// The second page of an activation: the terms, clause by clause, and an own password.
struct AgreementPage: Page {
    static let template = "agreement"
    let frame: Frame
    let words: AgreementWords
    let action: String
    let ticket: String
    let name: String
    let facilities: [String]
    let address: String
    let clauses: [Clause]
    let notice: Prose
    let guide: Link
    /// Where the new password is of use.
    let place: String
    let rules: [String]
    let summary: ErrorSummary?
    let passwordErrors: FieldErrors?
    let repeatedErrors: FieldErrors?

    struct Clause: Sendable, Encodable {
        let id: String
        /// Unique on the page.
        let field: String
        let title: String
        let prose: Prose
        let label: String
        let isTicked: Bool
        let errors: FieldErrors?
    }

    init(
        _ invitation: ActivationInvitation, address: String, _ network: NetworkDefinition,
        _ reader: Reader, _ pages: Pages, objections: AgreementObjections = AgreementObjections()
    ) {
        let t = reader.language
        let path = "/n/\(network.code)/activate/complete"
        let mistakes = objections.mistakes(invitation.terms, t)
        words = AgreementWords(network, t)
        frame = Frame(
            words.heading, path: path, reader, network, pages, hasErrors: !mistakes.isEmpty, keepsTyped: true)
        action = reader.link(path)
        ticket = invitation.ticket
        name = t(ja: "\(invitation.name) 様", en: invitation.name)
        facilities = invitation.facilities
        self.address = address
        clauses = invitation.terms.map { Clause($0, isTicked: objections.ticked.contains($0.id), mistakes, t) }
        notice = Prose(network.privacyNotice.wording[t], level: 3)
        guide = Link(address: network.mcs.termsURL, text: words.mcsTerms)
        place = "\(pages.origin)/n/\(network.code)/"
        rules = PasswordRuleWords(invitation.passwordRule, t).lines
        summary = ErrorSummary(mistakes, t)
        passwordErrors = FieldErrors(of: "password", in: mistakes)
        repeatedErrors = FieldErrors(of: "repeated", in: mistakes)
    }
}

extension AgreementPage.Clause {
    fileprivate init(
        _ clause: NetworkDefinition.TermsClause, isTicked: Bool, _ mistakes: [FormError], _ t: Language
    ) {
        id = clause.id
        field = Self.field(of: clause)
        title = clause.title[t]
        prose = Prose(clause.wording[t], level: 4)
        label = t(ja: "「\(clause.title.ja)」に同意します", en: "I agree: \(clause.title.en)")
        self.isTicked = isTicked
        errors = FieldErrors(of: field, in: mistakes)
    }

    static func field(of clause: NetworkDefinition.TermsClause) -> String { "agree-\(clause.id)" }
}
