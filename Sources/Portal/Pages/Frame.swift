import Registry
import Web

/// What stands around every page: its title, whose page it is, the switch of language, whom to ask.
struct Frame: Sendable {
    /// What the page is called.
    let heading: String
    let reader: Reader
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
    /// Nil on pages that are the same for everybody.
    let visitor: FrameVisitor?
}

/// The words around every page.
struct FrameWords: Sendable {
    let toMain: String
    let otherLanguage: String
    /// Of a button that nobody sees: Enter in a field presses a form's first button, and that must not be the language's.
    let send: String
    let noPatients: String
    let notMCS: String
    let furtherPages: String

    init(_ t: Language) {
        toMain = t(ja: "本文へ移動", en: "Skip to the content")
        otherLanguage = t(ja: "English", en: "日本語")
        send = t(ja: "送信", en: "Send")
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
    /// The other one.
    let language: Language
    /// A link, or nil where something may have been typed.
    let link: String?
    /// Nil where a link does.
    let resending: Resending?

    /// Sends the page's form as it stands, only to have it back in the other language.
    struct Resending: Sendable {
        let form: String
        let action: String
    }

    /// Comes with a form that is sent for that.
    static let field = "translate"
    /// The id of the form that is sent, on every page where one is.
    static let form = "main-form"
}
