/// The seal, the declarations and the consents.
extension Findings {
    mutating func declarations(
        _ head: FormHead, of applicant: Applicant, _ intake: NetworkDefinition.Intake, receivedOn: Day
    ) -> Declarations {
        let isFacility = applicant == .facility
        return Declarations(
            form: text(head[.form]),
            appliedOn: applicationDate(head[.appliedOn], receivedOn: receivedOn),
            seal: isFacility && intake.sealAsked ? seal(head[.seal]) : nil,
            identityChecked: isFacility && declaration(head[.identityChecked], .identityChecked),
            termsExplained: isFacility && declaration(head[.termsExplained], .termsExplained))
    }

    /// One answer per clause of the network, in its order.
    mutating func consents(_ head: FormHead, _ clauses: [NetworkDefinition.ConsentClause]) -> [ConsentGiven] {
        clauses.map { clause in
            let field = head[clause]
            return ConsentGiven(
                clauseID: clause.id, version: clause.version,
                given: consent(field, isRequired: clause.required),
                line: field.isEmpty ? nil : field.place.line)
        }
    }

    private mutating func seal(_ field: Field) -> Declarations.Seal? {
        guard !field.isEmpty else {
            add(.sealMissing, field)
            return nil
        }
        switch Answer(field.text, yes: ["押印", "押印あり", "押印済", "印"], no: ["省略", "押印省略", "不要"]) {
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
        switch Answer(field.text, yes: declaration.yes, no: declaration.no) {
        case .yes: return true
        case .no: add(.declarationMissing, field, suggestion)
        case nil: add(.declarationUnclear, field, suggestion)
        }
        return false
    }

    private mutating func consent(_ field: Field, isRequired: Bool) -> Bool {
        guard !field.isEmpty else {
            if isRequired { add(.consentMissing, field) }
            return false
        }
        switch Answer(field.text, yes: SheetDeclaration.agreed, no: SheetDeclaration.declined) {
        case .yes: return true
        case .no: if isRequired { add(.consentDeclined, field) }
        case nil: add(.consentUnclear, field)
        }
        return false
    }
}

/// What a facility declares about the people listed, and the words in which it does.
enum SheetDeclaration {
    /// J8.
    case identityChecked
    /// J3.
    case termsExplained

    static let agreed: Set<String> = ["同意する", "同意します", "同意しました", "同意", "同意済", "同意済み"]
    static let declined: Set<String> = ["同意しない", "同意しません", "不同意"]

    /// The statement of the blank form's instructions.
    var statement: String {
        switch self {
        case .identityChecked: "職員名簿で確認済み"
        case .termsExplained: "説明し同意を得た"
        }
    }

    var yes: Set<String> {
        switch self {
        case .identityChecked: [statement, "職員名簿で確認済", "確認済み", "確認済", "確認した", "確認しました"]
        case .termsExplained: [statement, "説明し同意を得ました", "説明済み", "説明済", "説明した", "説明しました", "同意を得た"]
        }
    }

    var no: Set<String> {
        switch self {
        case .identityChecked: ["未確認", "確認していない"]
        case .termsExplained: ["未説明", "説明していない"]
        }
    }
}
