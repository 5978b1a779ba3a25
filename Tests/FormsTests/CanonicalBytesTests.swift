import Registry
import Testing

@testable import Forms

@Suite struct CanonicalBytesTests {
    @Test(arguments: ["komae", "takarazuka"])
    func `one content, one serialisation`(network: String) throws {
        let forms = try ShippedForms.read(network)
        let first = try forms.canonicalBytes
        for _ in 0..<20 {
            let bytes = try ShippedForms.read(network).canonicalBytes
            #expect(bytes == first)
        }
        let again = try NetworkForms(canonicalBytes: first)
        #expect(again == forms)
        let bytes = try again.canonicalBytes
        #expect(bytes == first)
    }

    @Test func `comments and the order of keys do not count, content does`() throws {
        let forms = try FormsCopy()
        let before = try forms.read("komae").canonicalBytes
        let file = "komae/network.yaml"
        try forms.replaceLine("participants_list:", with: nil, in: file)
        try forms.write("# 追記\nparticipants_list: care_personnel\n" + forms.text(file), to: file)
        let reordered = try forms.read("komae").canonicalBytes
        #expect(reordered == before)
        try forms.replaceLine("lapses_after_open_days", with: "lapses_after_open_days: 6", in: file)
        let changed = try forms.read("komae").canonicalBytes
        #expect(changed != before)
    }

    /// The order of a dictionary differs from process to process; that of the bytes does not.
    @Test func `keys are sorted`() throws {
        let text = String(decoding: try ShippedForms.read("takarazuka").canonicalBytes, as: UTF8.self)
        let kinds = try #require(text.firstRange(of: "\"mailTexts\":"))
        let places = MailKind.allCases.map(\.rawValue).sorted().map {
            text[kinds.upperBound...].firstRange(of: "\"\($0)\":")?.lowerBound
        }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(text.hasPrefix("{\"blankApplication\":\"77u/"))
    }
}
