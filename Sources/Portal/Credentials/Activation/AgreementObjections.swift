import Operations
import Registry
import Web

/// What speaks against the second page as it was sent, and what of it is kept.
struct AgreementObjections: Sendable {
    var ticked: Set<String> = []
    /// Nothing was typed: then one objection says it all.
    var isPasswordBlank = false
    var objections: [CompleteActivation.Objection] = []

    /// In the order of the page: clauses, password, its repetition.
    func mistakes(_ terms: [NetworkDefinition.TermsClause], _ t: Language) -> [FormError] {
        unticked(terms).map { notAgreed($0, t) } + passwordMistakes(t)
    }

    private func unticked(_ terms: [NetworkDefinition.TermsClause]) -> [NetworkDefinition.TermsClause] {
        objections.contains(.termsNotAgreed) ? terms.filter { !ticked.contains($0.id) } : []
    }

    private func notAgreed(_ clause: NetworkDefinition.TermsClause, _ t: Language) -> FormError {
        FormError(
            field: AgreementPage.field(of: clause),
            message: t(
                ja: "「\(clause.title.ja)」をお読みになり、同意される場合は印を付けてください。",
                en: "Read “\(clause.title.en)” and tick it if you agree."))
    }

    private func passwordMistakes(_ t: Language) -> [FormError] {
        guard !isPasswordBlank else {
            return [
                FormError(field: "password", message: t(ja: "新しいパスワードを入力してください。", en: "Enter a new password."))
            ]
        }
        let refused = objections.compactMap { objection -> FormError? in
            guard case .password(let reason) = objection else { return nil }
            return FormError(field: "password", message: t(ja: "パスワード：", en: "Password: ") + reason.message[t])
        }
        return refused + (objections.contains(.passwordsDiffer) ? [passwordsDiffer(t)] : [])
    }

    private func passwordsDiffer(_ t: Language) -> FormError {
        FormError(
            field: "repeated",
            message: t(
                ja: "二つの欄のパスワードが違っています。同じものを入力してください。",
                en: "The two passwords differ: type the same twice."))
    }
}
