import Operations
import Registry

/// The words of the page that shows a plan.
struct PlanWords: Sendable, Encodable {
    let heading: String
    let lead: String
    let changed: String
    let file: String
    let facilityHeading: String
    let facilityLead: String
    let item: String
    let before: String
    let after: String
    let person: String
    let what: String
    let problems: String
    let annotated: String
    let brakeHeading: String
    let nothing: String
    let submit: String
    let afterwards: String
    let back: String
    private let t: Language

    init(_ t: Language) {
        self.t = t
        heading = t(ja: "送る前に、内容をお確かめください", en: "Please look at it before you send it")
        lead = t(
            ja: "まだ何も送っていません。このまま送ると、事務局が確かめたうえで次のように登録します。",
            en: "Nothing has been sent yet. If you send it, the secretariat checks it and then registers this.")
        changed = t(
            ja: "ご覧になったあとに登録の内容が変わったため、まだ送っていません。もう一度お確かめください。",
            en: "What is registered has changed since you looked, so nothing was sent. Please look again.")
        file = t(ja: "ファイル", en: "File")
        facilityHeading = t(ja: "事業所の登録内容が変わるところ", en: "What changes about your facility")
        facilityLead = t(
            ja: "ファイルに書かれた内容が、登録されている内容と異なります。変わっていない項目は、空欄にするか、登録のとおりに直して選び直してください。",
            en:
                "Your file says this otherwise than it is registered. If something of it has not changed, leave it empty or correct it, and choose the file again."
        )
        item = t(ja: "項目", en: "What")
        before = t(ja: "いまの登録", en: "Registered now")
        after = t(ja: "変更後", en: "Afterwards")
        person = t(ja: "お名前", en: "Person")
        what = t(ja: "内容", en: "What")
        problems = t(ja: "お確かめいただきたいこと（このまま送れます）", en: "To be looked at (it can be sent all the same)")
        annotated = t(ja: "これらを書き込んだファイルを保存する", en: "Save your file with these marked in it")
        brakeHeading = t(ja: "多くの方が離れることになります", en: "Many people would leave")
        nothing = t(
            ja: "登録されている内容と同じで、変わるところがありません。送る必要はありません。",
            en: "It is what is registered already. There is nothing to send.")
        submit = t(ja: "この内容で事務局へ送る", en: "Send it to the secretariat")
        afterwards = t(
            ja: "受付番号が付き、事業所の管理者へ受付のお知らせが届きます。状況はこの窓口でご覧になれます。",
            en:
                "It gets a receipt number, and the facility manager is told by mail. Your desk shows how it stands."
        )
        back = t(ja: "送らずに、ファイルを選び直す", en: "Choose another file instead")
    }

    func facts(_ preview: RosterPreview) -> [ApplyReceivedPage.Fact] {
        let scope =
            preview.scope == .wholeRoster
            ? t(ja: "この事業所の全員（書かれていない方は離れます）", en: "everybody here (whoever is not on it leaves)")
            : t(ja: "書かれた方だけ", en: "those on it alone")
        return [
            ApplyReceivedPage.Fact(name: t(ja: "名簿の範囲", en: "The roster lists"), value: scope),
            ApplyReceivedPage.Fact(name: t(ja: "計画の番号", en: "Number of this plan"), value: preview.number),
        ]
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
