import Hummingbird
import Operations
import Registry
import Synchronization
import Testing

@testable import Portal

/// Where something may have been typed, switching the language sends it along and brings it back; nothing is done with it.
@Suite struct TranslationTests {
    private func expectTranslated(_ answer: Client.Answer, keeping texts: [String]) {
        #expect(answer.status == 200)
        #expect(answer.text.contains("<html lang=\"en\">"))
        #expect(!answer.text.contains("aria-invalid"))
        for text in texts { #expect(answer.text.contains(text), "\(text)") }
    }

    @Test func `an application comes back as it was typed`() async throws {
        let client = Client(
            try Samples.portal(apply: .answering { _ in throw Refusal(.software, Bilingual(ja: "", en: "")) }))
        let typed = [
            ("facility-name", "みどり台"), ("facility-type", "clinic"), ("seal", "1"), ("consent-rules", "yes"),
            ("corrects", Samples.token), ("translate", "en"),
        ]
        let answer = try await client.postParts("/n/komae/apply/facility?lang=en", typed, file: nil)
        expectTranslated(
            answer,
            keeping: [
                "value=\"みどり台\"", "<option value=\"clinic\" selected>", "value=\"1\" checked",
                "name=\"consent-rules\" type=\"checkbox\" value=\"yes\" required checked",
                "name=\"corrects\" value=\"\(Samples.token)\"",
            ])
        #expect(!answer.text.contains("role=\"alert\""))
        // A file does not come back: that is said.
        let withFile = try await client.postParts(
            "/n/komae/apply/facility?lang=en", typed, file: ("r.csv", [1]))
        #expect(withFile.status == 200 && withFile.text.contains("Choose the file again."))
    }

    @Test func `so do a wish and a reason`() async throws {
        let client = Client(try Samples.portal(sessions: .holding(Samples.administrator)))
        let session = "a-session-of-the-tests"
        expectTranslated(
            try await client.post(
                "/n/komae/me/correction?lang=en", [("wish", "My name"), ("translate", "en")], session: session),
            keeping: [">My name</textarea>"])
        expectTranslated(
            try await client.post(
                "/n/komae/desk/3/suspend/7?lang=en",
                [("cause", "leak"), ("reason", "Lost it"), ("translate", "en")], session: session),
            keeping: ["<option value=\"leak\" selected>", ">Lost it</textarea>"])
    }

    @Test func `Enter in a field presses no button of the language`() async throws {
        let client = Client(try Samples.portal())
        for path in ["/n/komae/apply/facility", "/n/takarazuka/apply/individual"] {
            let page = try await client.get(path).text
            let buttons = page.matches(of: /<button type="submit" form="main-form"([^>]*)>/).map {
                String($0.1)
            }
            try #require(buttons.count == 2)
            // The first button of a form is the one; it is nobody's to see.
            #expect(
                buttons[0].contains("tabindex=\"-1\" aria-hidden=\"true\"") && !buttons[0].contains("translate")
            )
            #expect(buttons[1].contains("formaction=\"\(path)?lang=en\" name=\"translate\" value=\"en\""))
            #expect(page.contains("<form id=\"main-form\""))
        }
    }
}
