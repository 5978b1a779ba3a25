import Foundation
import TestSupport
import Testing

@testable import Portal
@testable import Web

/// The browser test comes by every route: its list is the router's own, so that none can be forgotten.
@Suite struct RoutesTests {
    private static let list = "scripts/lib/browser-test/routes.txt"

    @Test func `the browser test knows every route`() async throws {
        let entries = try entries()
        #expect(Set(entries.map(\.kind)) == ["page", "form", "other"])
        let sent = entries.filter { $0.kind == "form" }.map(\.path)
        #expect(Set(sent) == (try await PlacedRoutes.takingForms()), "\(Self.list)")
        let opened = entries.filter { $0.kind != "form" }.map(\.path)
        #expect(Set(opened) == (try PlacedRoutes.all()), "\(Self.list)")
        #expect(opened.count == Set(opened).count, "either a page or something else")
    }

    private func entries() throws -> [(kind: String, path: String)] {
        let file = SampleNetworks.repository.appending(path: Self.list)
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .map { line in
                let words = line.split(separator: " ").map(String.init)
                try #require(words.count == 2, "\(line)")
                return (words[0], words[1])
            }
    }
}
