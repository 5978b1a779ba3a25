import Web

/// What stands around every page: the head, whose page it is, the switch of language, whom to ask.
struct Layout<Content: HTML>: Component {
    let frame: Frame
    let content: Content

    var body: some HTML {
        Doctype()
        html(.lang(frame.reader.language)) {
            Web.head {
                meta(Attribute("charset", "utf-8"))
                meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
                meta(.name("format-detection"), Attribute("content", "telephone=no"))
                title { frame.title }
                link(.rel("icon"), .href(frame.icon), .type("image/svg+xml"))
                link(.rel("stylesheet"), .href(frame.stylesheet))
            }
            Web.body {
                a(.class("skip"), .href("#main")) { frame.words.toMain }
                top
                if let visitor = frame.visitor { visitor.bar(frame.reader) }
                main(.id("main"), .class("width"), .tabindex(-1)) { content }
                foot
            }
        }
    }

    @HTMLBuilder private var top: some HTML {
        header(.class("site")) {
            div(.class("width")) {
                p(.class("name")) {
                    a(.href(frame.home)) {
                        if let owner = frame.owner {
                            span(.class("owner")) { owner }
                            " "
                        }
                        span(.class("network")) { frame.site }
                    }
                }
                frame.languageSwitch.drawn(frame.words)
            }
        }
    }

    @HTMLBuilder private var foot: some HTML {
        footer(.class("site")) {
            div(.class("width")) {
                if let contact = frame.contact {
                    contact
                    nav(.label(frame.words.furtherPages)) { LinkList(links: frame.links) }
                }
                p { frame.words.noPatients }
                p { frame.words.notMCS }
            }
        }
    }
}

extension LanguageSwitch {
    @HTMLBuilder func drawn(_ words: FrameWords) -> some HTML {
        if let link {
            a(.class("language"), .href(link), .lang(language), .hreflang(language)) { words.otherLanguage }
        }
        if let resending {
            div(.class("language")) {
                button(
                    .type("submit"), .form(resending.form), .class("unseen"), .tabindex(-1), .hiddenFromReaders
                ) { words.send }
                button(
                    .type("submit"), .form(resending.form), .formaction(resending.action),
                    .name(Self.field), .value(language.rawValue), .lang(language)
                ) { words.otherLanguage }
            }
        }
    }
}

extension FrameVisitor {
    @HTMLBuilder func bar(_ reader: Reader) -> some HTML {
        nav(.class("visitor"), .label(label)) {
            div(.class("width")) {
                p(.lang(.ja)) { name }
                if let menu { LinkList(links: menu.links) }
                ButtonForm(reader: reader, action: signOut, submit: signOutLabel)
            }
        }
    }
}

extension Contact: Component {
    var body: some HTML {
        section(.class("contact"), .labelled(by: "contact")) {
            h2(.id("contact")) { heading }
            p(.class("secretariat")) { secretariat }
            dl {
                div {
                    dt { telephoneLabel }
                    dd { a(.class("telephone"), .href(telephoneLink)) { telephone } }
                }
                Pair(hoursLabel, hours)
                div {
                    dt { emailLabel }
                    dd { a(.href("mailto:\(email)")) { email } }
                }
            }
        }
    }
}
