import Registry
import Web

extension Frame {
    /// - Parameters:
    ///   - title: what the page is called.
    ///   - path: where the same page is asked for in the other language.
    ///   - hasErrors: the title then begins with it, since it is what is read out first.
    ///   - keepsTyped: the switch of language sends what was typed along (`LanguageSwitch.form`).
    init(
        _ title: String, path: String, _ reader: Reader, _ network: NetworkDefinition?, _ pages: Pages,
        hasErrors: Bool = false, keepsTyped: Bool = false
    ) {
        let t = reader.language
        let other = reader.link(path, in: t.other)
        let site = network?.name[t] ?? t(ja: "地域連携ネットワーク 登録窓口", en: "Care network registration desk")
        heading = title
        self.reader = reader
        self.title = (hasErrors ? t(ja: "エラー：", en: "Error: ") : "") + title + t(ja: "｜", en: " | ") + site
        self.site = site
        owner = network?.operator.name[t]
        home = reader.link(network.map { "/n/\($0.code)/" } ?? "/")
        words = FrameWords(t)
        languageSwitch = LanguageSwitch(
            language: t.other, link: keepsTyped ? nil : other,
            resending: keepsTyped
                ? LanguageSwitch.Resending(form: LanguageSwitch.form, action: other) : nil)
        contact = network.map { Contact($0, t) }
        links = network.map { Self.links($0, reader) } ?? []
        stylesheet = pages.stylesheet
        icon = pages.icon
        visitor = network.flatMap { network in reader.visitor.map { FrameVisitor($0, network, reader) } }
    }

    private static func links(_ network: NetworkDefinition, _ reader: Reader) -> [Link] {
        let t = reader.language
        let signIn = Link(
            address: reader.link("/n/\(network.code)/sign-in"), text: t(ja: "サインイン", en: "Sign in"))
        return (reader.visitor == nil ? [signIn] : []) + [
            Link(
                address: reader.link("/n/\(network.code)/activate"),
                text: t(ja: "本登録", en: "Activate your account")),
            Link(
                address: reader.link("/n/\(network.code)/senders"),
                text: t(ja: "メールの差出人の確認", en: "Check who sent a mail")),
            Link(
                address: reader.link("/n/\(network.code)/privacy"),
                text: t(ja: "個人情報の取扱い", en: "Privacy notice")),
        ]
    }
}
