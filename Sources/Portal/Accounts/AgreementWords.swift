import Registry

/// The words of the second page of an activation.
struct AgreementWords: Sendable, Encodable {
    let heading: String
    let step: String
    let lead: String
    let facilityLabel: String
    let notYou: String
    let termsHeading: String
    let termsLead: String
    let mcsTerms: String
    let newTab: String
    let noticeHeading: String
    let noticeLead: String
    let noticeVersion: String
    let passwordHeading: String
    let opensLabel: String
    let opens: String
    let addressLabel: String
    let passwordLabel: String
    let rulesHeading: String
    let repeatedLabel: String
    let repeatedHint: String
    let submit: String
    let afterwards: String

    init(_ network: NetworkDefinition, _ t: Language) {
        let name = network.name[t]
        heading = t(ja: "内容の確認とパスワードの設定", en: "Agree to the terms and choose a password")
        step = t(ja: "手順 2／2　同意とパスワード", en: "Step 2 of 2: terms and password")
        lead = t(
            ja: "ご本人の確認ができました。30分以内に、このページの内容をお読みになり、手続きを済ませてください。",
            en: "Thank you, that was right. Please read this page and finish within 30 minutes.")
        facilityLabel = t(ja: "ご所属", en: "Facility")
        notYou = t(
            ja: "お名前やご所属が違うときは、ここで手続きを止めて、事務局へご連絡ください。",
            en: "If this is not you, stop here and tell the secretariat.")
        termsHeading = t(ja: "同意していただくこと", en: "What you agree to")
        termsLead = t(
            ja: "一つずつお読みになり、同意される場合は印を付けてください。すべてに同意していただくと、本登録ができます。",
            en:
                "Read each part and tick it if you agree. The account is activated when you agree to all of them."
        )
        mcsTerms = t(ja: "MCSのサービス利用規約を読む", en: "Read MCS's terms of service")
        newTab = t(ja: "（MCSのサイト・新しいタブで開きます）", en: "(MCS's own site, in a new tab)")
        noticeHeading = t(ja: "個人情報の取扱い", en: "Privacy notice")
        noticeLead = t(
            ja: "お預かりする情報は、次のとおりに取り扱います。", en: "This is how your data are handled.")
        noticeVersion = t(
            ja: "版：\(network.privacyNotice.version)", en: "Version \(network.privacyNotice.version)")
        passwordHeading = t(ja: "ご自身のパスワードを決める", en: "Choose your own password")
        opensLabel = t(ja: "このパスワードで開くもの", en: "What this password opens")
        opens = t(
            ja: "\(name)の次のページだけです。MCSのログインには使えません。MCSやほかのサイトと同じパスワードにしないでください。",
            en:
                "Only the pages of \(name) at the address below. It does not sign you in to MCS; do not use the same password there or on any other site."
        )
        addressLabel = t(ja: "メールアドレス（変更できません）", en: "E-mail address (cannot be changed here)")
        passwordLabel = t(ja: "新しいパスワード", en: "New password")
        rulesHeading = t(ja: "パスワードの条件", en: "It has to be")
        repeatedLabel = t(ja: "新しいパスワード（確認のためもう一度）", en: "New password once more")
        repeatedHint = t(ja: "同じものを入力してください。", en: "Type the same again.")
        submit = t(ja: "同意して本登録を完了する", en: "Agree and activate")
        afterwards = t(
            ja: "完了すると、確認のメールをお送りします。", en: "You will receive a mail that confirms it.")
    }
}
