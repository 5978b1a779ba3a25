/// The seal, the declarations and the consents.
extension Findings {
    /// Those of the forms that answer for the facilities that register somebody; what the application declares is what all
    /// of them do. Whoever is known already need not seal again.
    mutating func declarations(
        _ heads: [FormHead], _ answers: Answers, of applicant: Applicant, _ intake: NetworkDefinition.Intake,
        receivedOn: Day
    ) -> Declarations {
        let answering = answers.asked.map { heads[$0] }
        let sealing = answers.asked.filter { answers.sealing.contains($0) || !heads[$0][.seal].isEmpty }
        let isFacility = applicant == .facility
        let asksSeal = isFacility && intake.sealAsked
        let seals = asksSeal ? sealing.map { seal(heads[$0][.seal]) } : []
        let identities = isFacility ? answering.map { declaration($0[.identityChecked], .identityChecked) } : []
        let terms = isFacility ? answering.map { declaration($0[.termsExplained], .termsExplained) } : []
        return Declarations(
            form: text(heads[0][.form]),
            appliedOn: applicationDate(heads, receivedOn: receivedOn),
            seal: seals.contains(nil) ? nil : seals.contains(.waived) ? .waived : seals.first ?? nil,
            identityChecked: !identities.isEmpty && !identities.contains(false),
            termsExplained: !terms.isEmpty && !terms.contains(false))
    }

    /// One answer per clause of the network, in its order.
    ///
    /// - Parameter demands: what has to be answered; nothing for who registers nobody.
    mutating func consents(
        _ head: FormHead, _ clauses: [NetworkDefinition.ConsentClause], _ demands: [ConsentDemand]?
    ) -> [ConsentAnswer] {
        clauses.indices.map { index in
            let field = head[clause: index]
            let manner = consent(field, clauses[index], demands?[index] ?? .none)
            return ConsentAnswer(
                given: manner != nil, manner: manner ?? .expressly, line: field.isEmpty ? nil : field.place.line
            )
        }
    }

    private mutating func seal(_ field: Field) -> Declarations.Seal? {
        guard !field.isEmpty else {
            add(.sealMissing, field)
            return nil
        }
        switch Answer(field.written, or: .seal) {
        case .yes: return .present
        case .no: return .waived
        case nil:
            add(.sealUnclear, field)
            return nil
        }
    }

    private mutating func declaration(_ field: Field, _ declaration: SheetDeclaration) -> Bool {
        let suggestion: [Placeholder: Bilingual] = [.suggestion: Bilingual(same: declaration.statement)]
        guard !field.isEmpty else {
            add(.declarationMissing, field, suggestion)
            return false
        }
        switch Answer(field.written, or: declaration.words) {
        case .yes: return true
        case .no: add(.declarationMissing, field, suggestion)
        case nil: add(.declarationUnclear, field, suggestion)
        }
        return false
    }

    /// How consent is given; nil when it is not.
    private mutating func consent(
        _ field: Field, _ clause: NetworkDefinition.ConsentClause, _ demand: ConsentDemand
    ) -> ConsentManner? {
        guard !field.isEmpty else {
            switch demand {
            case .none: break
            case .renewed: add(.consentRenewed, field, [.detail: Bilingual(same: clause.version)])
            case .required: add(.consentMissing, field)
            }
            return nil
        }
        if clause.isGivenByReference(field.written) { return .byReference }
        switch Answer(field.written, or: .consent) {
        case .yes: return .expressly
        case .no: if clause.required { add(.consentDeclined, field) }
        case nil: add(.consentUnclear, field)
        }
        return nil
    }
}

/// What one form answers to one clause.
struct ConsentAnswer {
    let given: Bool
    let manner: ConsentManner
    /// Where it was answered; nil when it was not.
    let line: Int?
}

extension NetworkDefinition.ConsentClause {
    /// Whether an answer is one of the words by which this network takes consent by reference to its article.
    fileprivate func isGivenByReference(_ written: String) -> Bool {
        let key = ExactText(written.labelKey)
        return (byReference ?? []).contains { ExactText($0.labelKey) == key }
    }
}

/// What a facility declares about the people listed, and the words in which it does.
enum SheetDeclaration {
    /// J8.
    case identityChecked
    /// J3.
    case termsExplained

    /// The statement of the blank form's instructions.
    var statement: String {
        switch self {
        case .identityChecked: "職員名簿で確認済み"
        case .termsExplained: "説明し同意を得た"
        }
    }

    var words: AnswerWords {
        switch self {
        case .identityChecked: Self.identityWords
        case .termsExplained: Self.termsWords
        }
    }

    private static let identityWords = AnswerWords(
        yes: ["職員名簿で確認済み", "職員名簿で確認済", "確認済み", "確認済", "確認した", "確認しました"], no: ["未確認", "確認していない"])
    private static let termsWords = AnswerWords(
        yes: ["説明し同意を得た", "説明し同意を得ました", "説明済み", "説明済", "説明した", "説明しました", "同意を得た"],
        no: ["未説明", "説明していない"])
}
