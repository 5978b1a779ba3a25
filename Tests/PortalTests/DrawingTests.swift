import Mustache
import Registry
import Testing

@testable import Portal

/// Pages are taken apart before Mustache sees them. What it makes of the pages themselves is the same.
@Suite struct DrawingTests {
    @Test(arguments: PageTests.cases) func `every page is drawn as it is`(
        network: String, language: Language
    ) throws {
        for page in try EveryPage.all(network, language) {
            let template = type(of: page).template
            let asItIs = try #require(Templates.library.render(page, withTemplate: template))
            for (line, other) in zip(lines(Templates.render(page)), lines(asItIs)) where line != other {
                Issue.record("\(template): \(line) in place of \(other)")
                break
            }
            #expect(Templates.render(page).count == asItIs.count, "\(template)")
        }
    }

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}
