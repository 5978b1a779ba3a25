import Registry

/// What stands around every page: its title, whose page it is, the switch of language, whom to ask.
struct Frame: Sendable {
    let language: String
    /// For the browser's tab: what is wrong first, then the page, then the site.
    let title: String
    let site: String
    /// Who runs the network; nil on pages that belong to none.
    let owner: String?
    let home: String
    let words: FrameWords
    let languageSwitch: LanguageSwitch
    let contact: Contact?
    let links: [Link]
    let stylesheet: String
    let icon: String
    /// In every form that is posted: `<input type="hidden" name="form-token" …>`.
    let formToken: String
    /// Nil on pages that are the same for everybody.
    let visitor: FrameVisitor?
}

/// The words around every page.
struct FrameWords: Sendable {
    let toMain: String
    let otherLanguage: String
    let noPatients: String
    let notMCS: String
    let furtherPages: String

    init(_ t: Language) {
        toMain = t(ja: "本文へ移動", en: "Skip to the content")
        otherLanguage = t(ja: "English", en: "日本語")
        noPatients = t(
            ja: "この窓口では、患者さんの情報をお預かりしません。入力しないようお願いいたします。",
            en: "This desk holds no patient data. Please never enter any.")
        notMCS = t(
            ja: "ここはMCS（メディカルケアステーション）のサイトではありません。",
            en: "This is not the site of MCS (Medical Care Station).")
        furtherPages = t(ja: "このネットワークのページ", en: "Pages of this network")
    }
}

/// How the same page is had in the other language.
struct LanguageSwitch: Sendable {
    /// `lang` of the other language.
    let language: String
    /// A link, or nil where the page is the answer to a form.
    let link: String?
    /// A form of its own that asks for the same page again.
    let form: Form?

    struct Form: Sendable {
        let action: String
        let ticket: String
        let address: String
    }
}
