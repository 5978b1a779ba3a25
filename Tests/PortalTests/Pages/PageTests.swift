import Hummingbird
import NIOCore
import Registry
import Testing

@testable import Portal
@testable import Web

/// What holds for every page in both languages and for both networks.
@Suite struct PageTests {
    static let cases = Samples.networks.flatMap { network in Language.allCases.map { (network, $0) } }

    @Test(arguments: cases) func `nothing on a page is empty`(network: String, language: Language) throws {
        for page in try EveryPage.all(network, language) {
            let html = page.html
            let name = "\(type(of: page))"
            let tags =
                "title|h1|h2|h3|p|a|li|ul|ol|dt|dd|dl|th|td|label|button|summary|span|section|nav|main|div"
            let empty = try Regex("<(?:\(tags))(?: [^>]*)?>\\s*</(?:\(tags))>")
            #expect(html.firstMatch(of: empty).map { String(html[$0.range]) } == nil, "\(name)")
            let blank = html.matches(of: /(\w[\w-]*)=""/).map { String($0.1) }.filter { $0 != "value" }
            #expect(blank == [], "\(name)")
            #expect(!html.contains("{{") && !html.contains("Optional("), "\(name)")
        }
    }

    @Test(arguments: cases) func `ids are unique, and what refers to one finds it`(
        network: String, language: Language
    ) throws {
        for page in try EveryPage.all(network, language) {
            let html = page.html
            let name = "\(type(of: page))"
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
            let html = page.html
            #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
            guard language == .en else { continue }
            // What a sheet calls its own column is quoted as it stands there.
            let body = html.replacing(/<(\w+)[^>]* lang="ja"[^>]*>[^<]*<\/\w+>/, with: "")
                .replacing("“管理者メールアドレス”", with: "")
                .replacing("山﨑 美咲", with: "").replacing(try Samples.network(network).mail.fromName, with: "")
            let japanese = body.unicodeScalars.filter {
                (0x3000...0x9FFF).contains($0.value) || $0.value >= 0xFF00
            }
            #expect(String(String.UnicodeScalarView(japanese)) == "", "\(type(of: page))")
        }
    }

    @Test func `a page runs no script and asks nobody else for anything`() throws {
        for (network, language) in Self.cases {
            for page in try EveryPage.all(network, language) {
                let html = page.html
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
        let html = page.html
        #expect(html.matches(of: /<h2>/).count == 5)
        #expect(html.matches(of: /<h2>[1-5]/).count == 5)
    }

    @Test func `links keep the language that was chosen, and only then`() throws {
        let pages = Pages(origin: try Samples.portal().configuration.origin)
        let network = try Samples.network("komae")
        let chosen = NetworkPage(network, Reader(language: .en, hasChosen: true), pages).html
        #expect(chosen.contains("href=\"/n/komae/activate?lang=en\""))
        let preferred = NetworkPage(network, Reader(language: .en, hasChosen: false), pages).html
        #expect(preferred.contains("href=\"/n/komae/activate\""))
        #expect(preferred.contains("href=\"/n/komae/?lang=ja\""))
    }

    @Test(arguments: [
        ("?lang=en", "ja", Language.en), ("?lang=ja", "en", .ja), ("?lang=fr", "en", .en), ("?x=1", "en", .en),
    ])
    func `what is chosen on the page counts more`(query: String, header: String, language: Language)
        async throws
    {
        let answer = try await Client(try Samples.portal()).get(
            "/n/komae/\(query)", headers: [.acceptLanguage: header])
        #expect(answer.text.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(answer.headers[.contentLanguage] == language.rawValue)
    }
}

extension Page {
    /// As it is sent.
    var html: String { String(buffer: draw()) }
}
