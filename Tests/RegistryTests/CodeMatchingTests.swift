import Testing

@testable import Registry

struct CodeMatchingTests {
    private let professions = CodeMatcher(NetworkDefinition.CodeLists.sample.professions)

    @Test(
        "Labels and aliases, however they are typed",
        arguments: [
            ("看護師", "nurse"), (" 看 護 師 ", "nurse"), ("Ｎｓ", "nurse"), ("ns", "nurse"), ("NURSE", "nurse"),
            ("ｹｱﾏﾈｼﾞｬｰ", "care-manager"),
            ("けあまね", "care-manager"), ("その他", "other"), ("care manager", "care-manager"),
        ])
    func exact(written: String, id: String) {
        guard case .exact(let code) = professions.match(written) else {
            Issue.record("\(professions.match(written))")
            return
        }
        #expect(code.id == id)
    }

    @Test(
        "Something near is suggested, not taken",
        arguments: [
            ("看護士", "nurse"), ("介護支援専問員", "care-manager"), ("ケアマネージャー", "care-manager"),
            ("主任介護支援専門員", "care-manager"),
        ])
    func similar(written: String, id: String) {
        guard case .similar(let code) = professions.match(written) else {
            Issue.record("\(professions.match(written))")
            return
        }
        #expect(code.id == id)
    }

    @Test("Nothing is near", arguments: ["音楽療法士", "", "？", "a"])
    func none(written: String) {
        #expect(professions.match(written) == .none)
    }

    @Test(
        "Distances count swapped neighbours once",
        arguments: [
            ("gmail", "gmial", 1), ("kitten", "sitting", 3), ("", "ab", 2), ("same", "same", 0),
            ("ab", "ba", 1), ("abc", "", 3),
        ])
    func distance(left: String, right: String, distance: Int) {
        #expect(EditDistance.between(left, right, limit: 9) == distance)
        #expect(EditDistance.between(right, left, limit: 9) == distance)
        #expect(EditDistance.between(left, right, limit: distance - 1) == nil || distance == 0)
    }
}
