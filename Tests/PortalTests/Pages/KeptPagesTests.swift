import Hummingbird
import Operations
import Registry
import Synchronization
import Testing

@testable import Portal
@testable import Web

/// A network as it applies is remembered for a second, and the pages that are the same for all as long as it stays the same.
@Suite struct KeptPagesTests {
    /// What the directory asks, and a clock that is put forward by hand.
    private final class World: Sendable {
        private struct State {
            var asked = 0
            var name: String?
            var passed = Duration.zero
            var isAway = false
        }

        private let state = Mutex(State())
        private let start = ContinuousClock.now

        var asked: Int { state.withLock { $0.asked } }

        func rename(_ name: String) { state.withLock { $0.name = name } }
        func pass(_ time: Duration) { state.withLock { $0.passed += time } }
        func goAway() { state.withLock { $0.isAway = true } }

        func client() throws -> Client {
            let service = StandIn.nobody.answering { (_: ReadDefinition) in
                let (name, isAway) = self.state.withLock { state in
                    state.asked += 1
                    return (state.name, state.isAway)
                }
                guard !isAway else { throw Refusal.databaseUnavailable }
                var network = try Samples.network("komae")
                if let name { network.name = Bilingual(ja: name, en: name) }
                return network
            }
            return Client(
                try Samples.portal(service, clock: { self.start + self.state.withLock { $0.passed } }))
        }
    }

    @Test func `whoever reads within a second asks once`() async throws {
        let world = World()
        let client = try world.client()
        for path in ["", "senders", "privacy", "sign-in", "activate"] {
            #expect(try await client.get("/n/komae/\(path)").status == 200)
        }
        #expect(world.asked == 1)
        world.pass(.seconds(1))
        _ = try await client.get("/n/komae/")
        #expect(world.asked == 2)
    }

    @Test(arguments: ["", "senders", "privacy"])
    func `a page shows a change after a second`(path: String) async throws {
        let world = World()
        let client = try world.client()
        let before = try await client.get("/n/komae/\(path)").text
        world.rename("見本ネットワーク")
        world.pass(.milliseconds(999))
        #expect(try await client.get("/n/komae/\(path)").text == before)
        world.pass(.milliseconds(1))
        let after = try await client.get("/n/komae/\(path)").text
        #expect(after.contains("見本ネットワーク") && !before.contains("見本ネットワーク"))
        world.goAway()
        world.pass(.seconds(1))
        #expect(try await client.get("/n/komae/\(path)").status == 503)
    }

    @Test func `a form goes by what applies now`() async throws {
        let world = World()
        let client = try world.client()
        _ = try await client.get("/n/komae/activate")
        world.rename("見本ネットワーク")
        #expect(try await client.post("/n/komae/activate", []).text.contains("見本ネットワーク"))
        #expect(world.asked == 2)
    }

    @Test(arguments: ["/", "/n/komae", "/n/komae/senders", "/n/komae/privacy"])
    func `a kept page is each reader's own language, and nobody's token`(path: String) async throws {
        let client = Client(try Samples.portal())
        let pages = try await ["ja", "en", "ja", "en"].asyncMap { language in
            try await client.get(path, headers: [.acceptLanguage: language])
        }
        #expect(pages.map { $0.headers[.contentLanguage] } == ["ja", "en", "ja", "en"])
        #expect(pages[0].text == pages[2].text && pages[1].text == pages[3].text)
        #expect(pages[0].text.contains("<html lang=\"ja\">") && pages[1].text.contains("<html lang=\"en\">"))
        let chosen = try await client.get("\(path)?lang=en", headers: [.acceptLanguage: "ja"])
        #expect(chosen.text.contains("<html lang=\"en\">") && chosen.text != pages[1].text)
        #expect(!pages[0].text.contains("form-token"))
        // Who only reads is not marked.
        #expect(pages.allSatisfy { $0.headers[.setCookie] == nil })
    }
}

/// Where a kept page has a form, each browser gets its own token in it.
@Suite struct KeptFormTests {
    @Test(arguments: ["sign-in", "activate", "forgotten"])
    func `a kept form has the token of whoever asks`(path: String) async throws {
        let portal = try Samples.portal()
        let client = Client(portal)
        var texts: [String] = []
        for visit in ["one", "another", "one"] {
            var headers = HTTPFields()
            headers[.cookie] = "__Host-madoguchi_visit=\(visit)"
            let page = try await client.get("/n/komae/\(path)", headers: headers).text
            let token = portal.formTokens.token(for: .visit(visit))
            #expect(page.matches(of: /name="form-token" value="([^"]+)"/).map { String($0.1) } == [token])
            #expect(!page.contains(KeptPage.slot))
            texts.append(page)
        }
        #expect(texts[0] == texts[2] && texts[0] != texts[1])
    }

    @Test func `a browser without a cookie gets one of its own with a kept form`() async throws {
        let client = Client(try Samples.portal())
        let cookies = try await ["sign-in", "sign-in", "activate"].asyncMap { path in
            try #require(try await client.get("/n/komae/\(path)").headers[.setCookie])
        }
        #expect(Set(cookies).count == 3 && cookies.allSatisfy { $0.contains("madoguchi_visit=") })
    }

    @Test func `what was typed, and why somebody comes, is on nobody else's page`() async throws {
        let client = Client(try Samples.portal())
        let plain = try await client.get("/n/komae/sign-in").text
        let after = try await client.get("/n/komae/sign-in?after=out&to=desk").text
        #expect(after.contains("サインアウトしました") && after.contains("name=\"to\" value=\"desk\""))
        _ = try await client.post("/n/komae/sign-in", [("address", "somebody@example.jp"), ("password", "")])
        let again = try await client.get("/n/komae/sign-in").text
        #expect(
            !again.contains("サインアウトしました") && !again.contains("somebody") && !again.contains("role=\"alert\""))
        #expect(again.count == plain.count)
    }
}

extension Sequence {
    fileprivate func asyncMap<R>(_ transform: (Element) async throws -> R) async rethrows -> [R] {
        var results: [R] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
