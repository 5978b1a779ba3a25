import Operations
import Registry
import Web

/// What was chosen and typed on the page on which a facility answers.
struct ConsentEntryForm: Sendable {
    var name = ""
    /// By clause; one without an answer is not there.
    var answers: [String: Bool] = [:]

    init(name: String = "", answers: [String: Bool] = [:]) {
        self.name = name
        self.answers = answers
    }

    init(_ form: FormFields, _ asked: ConsentAsked) throws(FormFields.Fault) {
        name = try form.value("name")
        for clause in asked.clauses {
            switch try form.value(Self.field(of: clause)) {
            case "yes": answers[clause.id] = true
            case "no": answers[clause.id] = false
            default: break
            }
        }
    }

    var trimmedName: String { name.trimmed }

    static func field(of clause: NetworkDefinition.ConsentClause) -> String { "answer-\(clause.id)" }

    /// In the order of the page.
    func mistakes(_ asked: ConsentAsked, _ t: Language) -> [FormError] {
        let unanswered = asked.clauses.filter { answers[$0.id] == nil }.map { clause in
            FormError(
                field: Self.field(of: clause),
                message: t(
                    ja: "「\(clause.label.ja)」に同意するかどうかを選んでください。",
                    en: "Choose whether you consent to “\(clause.label.en)”."))
        }
        return unanswered + nameMistakes(t)
    }

    private func nameMistakes(_ t: Language) -> [FormError] {
        if trimmedName.isEmpty {
            return [
                FormError(
                    field: "name",
                    message: t(ja: "お答えになる方のお名前を入力してください。", en: "Enter the name of the person who answers."))
            ]
        }
        guard name.count > AnswerConsents.longestName else { return [] }
        return [
            FormError(
                field: "name",
                message: t(
                    ja: "お名前は\(AnswerConsents.longestName)文字までです。",
                    en: "A name has at most \(AnswerConsents.longestName) characters."))
        ]
    }
}
