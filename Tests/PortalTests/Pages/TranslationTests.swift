import Hummingbird
import Operations
import Registry
import Testing

@testable import Portal
@testable import Web

/// Where something may have been typed, switching the language sends it along and brings it back; nothing is done with it.
@Suite struct TranslationTests {
    /// What was typed into a form, and how it stands in the page that comes back.
    struct Typed: Sendable {
        let path: String
        let fields: [(String, String)]
        let kept: [String]
        var isOfVisitor = false
        var isInParts = false
    }

    static let secret = "kaede4momiji"

    static let forms: [Typed] =
        [
            Typed(
                path: "activate", fields: [("address", "me@x"), ("temporary-password", secret)],
                kept: ["value=\"me@x\""]),
            Typed(
                path: "activate/complete",
                fields: [
                    ("ticket", "a-ticket"), ("agree", "mcs-terms"), ("password", secret), ("repeated", secret),
                ],
                kept: ["value=\"mcs-terms\" required checked"]),
            Typed(
                path: "sign-in", fields: [("address", "me@x"), ("password", secret), ("to", "desk")],
                kept: ["value=\"me@x\"", "name=\"to\" value=\"desk\""]),
            Typed(path: "forgotten", fields: [("address", "me@x")], kept: ["value=\"me@x\""]),
            Typed(
                path: "new-password", fields: [("link", "a-link"), ("password", secret), ("repeated", secret)],
                kept: ["name=\"link\" value=\"a-link\""]),
            Typed(
                path: "consent/\(Samples.token)", fields: [("answer-rules", "no"), ("name", "Me")],
                kept: ["name=\"answer-rules\" type=\"radio\" value=\"no\" checked", "value=\"Me\""]),
            Typed(
                path: "apply/facility",
                fields: [
                    ("facility-name", "みどり台"), ("facility-type", "clinic"), ("seal", "1"),
                    ("consent-rules", "yes"), ("corrects", Samples.token),
                ],
                kept: [
                    "value=\"みどり台\"", "<option value=\"clinic\" selected>", "value=\"1\" checked",
                    "name=\"consent-rules\" type=\"checkbox\" value=\"yes\" required checked",
                    "name=\"corrects\" value=\"\(Samples.token)\"",
                ], isInParts: true),
        ] + ofVisitors

    private static let ofVisitors: [Typed] =
        [
            ("password", [("current", secret), ("password", secret), ("repeated", secret)], []),
            ("me/correction", [("wish", "My name")], [">My name</textarea>"]),
            ("me/entry", [("kana", "x"), ("telephone", "1")], ["value=\"x\"", "value=\"1\""]),
            (
                "me/mcs", [("two-factor", "yes"), ("identity", "")],
                ["<option value=\"yes\" selected>", "<option value=\"\" selected>"]
            ),
            ("me/address", [("address", "me@x"), ("password", secret)], ["value=\"me@x\""]),
            (
                "desk/3/suspend/7", [("cause", "leak"), ("reason", "Lost it")],
                ["<option value=\"leak\" selected>", ">Lost it</textarea>"]
            ),
            ("desk/3/resume/9", [("reason", "Found it")], [">Found it</textarea>"]),
            ("desk/3/reissue/8", [("reason", "No mail")], [">No mail</textarea>"]),
            ("desk/3/unlock/8", [("reason", "A typo")], [">A typo</textarea>"]),
            (
                "desk/3/grant/8", [("explained-on", "R8.11.1"), ("explained-by", "Me"), ("reason", "Two")],
                ["value=\"R8.11.1\"", "value=\"Me\"", ">Two</textarea>"]
            ),
            (
                "desk/3/revoke/7", [("successor", "8"), ("explained-on", "x"), ("reason", "Moving")],
                ["<option value=\"8\" lang=\"ja\" selected>", "value=\"x\"", ">Moving</textarea>"]
            ),
            (
                "desk/3/depart/7", [("mcs", "done"), ("reason", "Retired")],
                ["<option value=\"done\" selected>", ">Retired</textarea>"]
            ),
            (
                "desk/3/changes/send",
                [("ticket", "a-ticket"), ("file", "YSxi"), ("explanation", "A ward has closed")],
                [
                    "name=\"ticket\" value=\"a-ticket\"", "name=\"file\" value=\"YSxi\"",
                    ">A ward has closed</textarea>",
                ]
            ),
        ].map { Typed(path: $0.0, fields: $0.1, kept: $0.2, isOfVisitor: true) }
        + [
            Typed(
                path: "desk/3/changes", fields: [("scope", "1"), ("identity-checked", "yes")],
                kept: [
                    "value=\"1\" checked",
                    "name=\"identity-checked\" type=\"checkbox\" value=\"yes\" required checked",
                ], isOfVisitor: true, isInParts: true)
        ]

    /// Only buttons: their pages are asked for anew.
    private static let withoutFields = [
        "confirm/\(Samples.token)", "address/\(Samples.token)", "sign-out", "me/sessions", "desk/3/joined",
    ]

    private func answer(_ form: Typed, _ service: StandIn, file: (name: String, bytes: [UInt8])? = nil)
        async throws -> Client.Answer
    {
        let client = Client(try Samples.portal(service))
        let session = form.isOfVisitor ? "a-session-of-the-tests" : nil
        let (path, fields) = ("/n/komae/\(form.path)?lang=en", form.fields + [("translate", "en")])
        return form.isInParts
            ? try await client.postParts(path, fields, file: file, session: session)
            : try await client.post(path, fields, session: session)
    }

    @Test(arguments: forms) func `what was typed comes back, and nothing is done`(form: Typed) async throws {
        let service = try StandIn.showingForms()
        let answer = try await answer(form, service)
        #expect(answer.status == 200)
        #expect(answer.text.contains("<html lang=\"en\">"))
        #expect(!answer.text.contains("aria-invalid") && !answer.text.contains("role=\"alert\""))
        for text in form.kept { #expect(answer.text.contains(text), "\(text)") }
        #expect(!answer.text.contains(Self.secret))
        #expect(service.done == [])
        // And from there back again.
        #expect(answer.text.contains("formaction=\"/n/komae/\(form.path)?lang=ja\" name=\"translate\""))
        #expect(answer.text.contains("<form id=\"main-form\" method=\"post\""))
    }

    @Test func `a file does not come back, and that is said`() async throws {
        for form in Self.forms where form.isInParts {
            let answer = try await answer(form, .showingForms(), file: ("r.csv", [1]))
            #expect(answer.status == 200 && answer.text.contains("Choose the file again."))
        }
    }

    @Test func `every form is in the table`() async throws {
        let tried = (Self.forms.map(\.path) + Self.withoutFields).map { "/n/komae/\($0)" }
        #expect(Set(tried.map(PlacedRoutes.declared)) == (try await PlacedRoutes.takingForms()))
    }

    @Test func `Enter in a field presses no button of the language`() async throws {
        let client = Client(try Samples.portal())
        for path in ["/n/komae/apply/facility", "/n/takarazuka/apply/individual", "/n/komae/sign-in"] {
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

extension StandIn {
    /// In which every form can be shown.
    fileprivate static func showingForms() throws -> StandIn {
        let (network, invitation) = (try Samples.network("komae"), try Samples.invitation())
        let asked = ConsentSamples.asked(network)
        return holding(Samples.administrator).defining(["komae": try FacilityDeskTests.generous])
            .answering { (_: CompleteActivation) in
                .objections([.termsNotAgreed, .passwordsDiffer], invitation)
            }
            .answering { (_: ReadConsentAsked) in asked }
            .answering { (operation: LookAtPasswordLink) in operation.link == "a-link" }
    }

    /// What was done: neither what was only looked at, nor the second page of an activation, which is asked for by agreeing to
    /// nothing.
    fileprivate var done: [String] {
        asked.filter { !$0.hasPrefix("komae Read") && !$0.hasPrefix("komae LookAt") }
            .filter { !$0.hasPrefix("komae PlanRosterAgain(") && !$0.contains("agreedClauses: Set([])") }
    }
}
