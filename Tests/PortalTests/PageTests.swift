import Registry
import Testing

@testable import Portal

/// What holds for every page in both languages and for both networks.
@Suite struct PageTests {
    static let cases = Samples.networks.flatMap { network in Language.allCases.map { (network, $0) } }

    @Test(arguments: cases) func `nothing on a page is empty`(network: String, language: Language) throws {
        for page in try EveryPage.all(network, language) {
            let html = Templates.render(page)
            let name = type(of: page).template
            let tags =
                "title|h1|h2|h3|p|a|li|ul|ol|dt|dd|dl|th|td|label|button|summary|span|section|nav|main|div"
            let empty = try Regex("<(?:\(tags))(?: [^>]*)?>\\s*</(?:\(tags))>")
            #expect(html.firstMatch(of: empty).map { String(html[$0.range]) } == nil, "\(name)")
            let blank = html.matches(of: /(\w[\w-]*)=""/).map { String($0.1) }.filter { $0 != "value" }
            #expect(blank == [], "\(name)")
            #expect(!html.contains("{{") && !html.contains("Optional("), "\(name)")
        }
    }

    @Test func `every variable of a template belongs to its page`() throws {
        var variables: [String: Set<String>] = [:]
        for (network, language) in Self.cases {
            for page in try EveryPage.all(network, language) {
                variables[type(of: page).template, default: []].formUnion(Labels.all(of: page))
            }
        }
        let parts: Set = [
            "layout", "contact", "error-summary", "field", "field-errors", "prose", "apply-field",
            "problem-table",
        ]
        #expect(Set(Templates.sources.keys) == parts.union(variables.keys), "a template that no page uses")
        let ofAny = variables.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        for (template, source) in Templates.sources {
            let unknown = TemplateNames.all(in: source).subtracting(variables[template] ?? ofAny)
            #expect(unknown == [], "\(template)")
        }
    }

    @Test(arguments: cases) func `ids are unique, and what refers to one finds it`(
        network: String, language: Language
    ) throws {
        for page in try EveryPage.all(network, language) {
            let html = Templates.render(page)
            let name = type(of: page).template
            let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
            #expect(ids.count == Set(ids).count, "\(name)")
            let inPage = html.matches(of: /\shref="#([^"]+)"/).map { String($0.1) }
            let labels = html.matches(of: /\sfor="([^"]+)"/).map { String($0.1) }
            let aria = html.matches(of: /\saria-(?:describedby|labelledby)="([^"]+)"/)
                .flatMap { $0.1.split(separator: " ").map(String.init) }
            #expect(Set(inPage + labels + aria).subtracting(ids) == [], "\(name)")
            let inputs = html.matches(of: /<(?:input|select|textarea)(?! type="hidden")[^>]*\sid="([^"]+)"/).map
            {
                String($0.1)
            }
            #expect(Set(inputs) == Set(labels), "\(name)")
        }
    }

    @Test(arguments: cases) func `each page is wholly in its language`(network: String, language: Language)
        throws
    {
        for page in try EveryPage.all(network, language) {
            let html = Templates.render(page)
            #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
            guard language == .en else { continue }
            // What a sheet calls its own column is quoted as it stands there.
            let body = html.replacing(/<(\w+)[^>]* lang="ja"[^>]*>[^<]*<\/\w+>/, with: "")
                .replacing("“管理者メールアドレス”", with: "")
                .replacing("山﨑 美咲", with: "").replacing(try Samples.network(network).mail.fromName, with: "")
            let japanese = body.unicodeScalars.filter {
                (0x3000...0x9FFF).contains($0.value) || $0.value >= 0xFF00
            }
            #expect(String(String.UnicodeScalarView(japanese)) == "", "\(type(of: page).template)")
        }
    }

    @Test func `a page runs no script and asks nobody else for anything`() throws {
        for (network, language) in Self.cases {
            for page in try EveryPage.all(network, language) {
                let html = Templates.render(page)
                #expect(
                    !html.contains("<script") && !html.contains("style=")
                        && html.firstMatch(of: /\son\w+=/) == nil)
                let sources = html.matches(of: /(?:src|action)="([^"]+)"/).map { String($0.1) }
                #expect(sources.allSatisfy { $0.hasPrefix("/") })
            }
        }
    }

    @Test(arguments: cases) func `only numbered paragraphs have a heading`(network: String, language: Language)
        throws
    {
        let pages = Pages(origin: try Samples.portal().configuration.origin)
        let page = PrivacyPage(try Samples.network(network), Reader(language: language, hasChosen: true), pages)
        let html = Templates.render(page)
        #expect(html.matches(of: /<h2>/).count == 5)
        #expect(html.matches(of: /<h2>[1-5]/).count == 5)
        #expect(page.prose.paragraphs.last?.heading == nil)
    }

    @Test func `links keep the language that was chosen, and only then`() throws {
        let pages = Pages(origin: try Samples.portal().configuration.origin)
        let network = try Samples.network("komae")
        let chosen = Templates.render(NetworkPage(network, Reader(language: .en, hasChosen: true), pages))
        #expect(chosen.contains("href=\"/n/komae/activate?lang=en\""))
        let preferred = Templates.render(NetworkPage(network, Reader(language: .en, hasChosen: false), pages))
        #expect(preferred.contains("href=\"/n/komae/activate\""))
        #expect(preferred.contains("href=\"/n/komae/?lang=ja\""))
    }
}

/// The names of a value's stored properties, however deep.
private enum Labels {
    static func all(of value: Any) -> Set<String> {
        var labels: Set<String> = []
        for child in Mirror(reflecting: value).children {
            if let label = child.label { labels.insert(label) }
            labels.formUnion(all(of: child.value))
        }
        return labels
    }
}

/// The names that a template's variables and sections have.
private enum TemplateNames {
    static func all(in source: [UInt8]) -> Set<String> {
        var names: Set<String> = []
        for tag in String(decoding: source, as: UTF8.self).matches(of: /\{\{([#^>$\/<]?)\s*([^}]+?)\s*\}\}/) {
            let name = String(tag.2)
            guard !["<", ">", "$", "/"].contains(tag.1), name != "." else { continue }
            names.formUnion(name.split(separator: ".").map(String.init))
        }
        return names
    }
}
