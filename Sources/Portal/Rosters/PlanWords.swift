import Operations
import Registry
import Web

/// The words of the page that shows a plan, as far as they depend on it.
struct PlanWords: Sendable {
    private let t: Language

    init(_ t: Language) {
        self.t = t
    }

    func scope(_ scope: RosterScope) -> String {
        switch scope {
        case .wholeRoster: t(ja: "この事業所の全員（書かれていない方は離れます）", en: "everybody here (whoever is not on it leaves)")
        case .changes: t(ja: "書かれた方だけ", en: "those on it alone")
        }
    }

    func heading(_ kind: PlanEffect.Kind, _ count: Int) -> String {
        switch kind {
        case .register: t(ja: "新しく登録する方（\(count)名）", en: "New (\(count))")
        case .join:
            t(ja: "すでにほかで登録されていて、この所属を加える方（\(count)名）", en: "Registered elsewhere, and joins you (\(count))")
        case .move: t(ja: "ほかの事業所から移る方（\(count)名）", en: "Moves here from another facility (\(count))")
        case .change: t(ja: "登録内容が変わる方（\(count)名）", en: "Changed (\(count))")
        case .unchanged: t(ja: "変わらない方（\(count)名）", en: "Unchanged (\(count))")
        case .leave: t(ja: "この事業所を離れる方（\(count)名）", en: "Leaves your facility (\(count))")
        }
    }

    func lead(_ kind: PlanEffect.Kind) -> String? {
        switch kind {
        case .register:
            t(
                ja: "登録が整うと、ご本人に仮パスワードのメールが届きます。",
                en: "Once they are registered, each gets a temporary password by mail.")
        case .join, .move:
            t(
                ja: "アカウントは今のものをそのまま使います。登録されている内容との違いは、事務局が確かめます。",
                en: "They keep their account. The secretariat looks at what differs from their entry.")
        case .change, .unchanged, .leave: nil
        }
    }

    func brake(_ removals: RosterPlan.Removals) -> String {
        t(
            ja:
                "在籍\(removals.present)名のうち\(removals.leaving)名が離れる計画です。ファイルから行が抜けていないか、「名簿の範囲」が合っているかをお確かめください。正しいときは、理由を書いてお送りください。事務局が確かめてから登録します。",
            en:
                "\(removals.leaving) of \(removals.present) people would leave. See whether rows are missing in the file, and whether it really lists everybody. If it is right, say why: the secretariat looks at it before anything is registered."
        )
    }

    func explanation(_ value: String) -> Field {
        Field(
            name: PlanPage.explanationField, label: t(ja: "多くの方が離れる理由", en: "Why so many people leave"),
            hint: t(
                ja: "例：分院を閉じるため。500文字まで。患者さんのことは書かないでください。",
                en: "For example: a branch closes. Up to 500 characters; please write nothing about patients."),
            kind: .paragraph, value: value, autocomplete: "off")
    }

    func mistakes(_ explanation: String) -> [FormError] {
        let missing = FormError(
            field: PlanPage.explanationField, message: t(ja: "理由を入力してください。", en: "Say why."))
        let tooLong = FormError(
            field: PlanPage.explanationField,
            message: t(
                ja: "理由は\(SendRoster.longestExplanation)文字以内にしてください。",
                en: "Use \(SendRoster.longestExplanation) characters at most."))
        return (explanation.isBlank ? [missing] : [])
            + (explanation.count > SendRoster.longestExplanation ? [tooLong] : [])
    }
}
