import Testing

@testable import Registry

/// What is done on all processors at once comes to what it comes to one by one, in the same order.
@Suite struct ConcurrentChecksTests {
    @Test(arguments: [0, 1, 2_047, 2_048, 2_049, 10_000]) func `parts are joined in their order`(count: Int) {
        let numbers = Array(0..<count)
        #expect(numbers.concurrentMap { $0 * 3 } == numbers.map { $0 * 3 })
        #expect(numbers.concurrentParts(of: 7, Array.init).flatMap(\.self) == numbers)
    }

    @Test func `a long roster is checked as a short one`() throws {
        var sheet = SampleSheet()
        sheet.people += (0..<5_000).map { number in
            let address = number.isMultiple(of: 7) ? "person\(number)" : "person\(number)@izumi.example.jp"
            let kana = number.isMultiple(of: 3) ? "" : "ノガワ カオル"
            return ["野川 第\(number)", kana, "看護師", "", address, "", ""]
        }
        let checked = try sheet.checked()
        let (first, numbers) = (sheet.firstPersonLine + 2, 0..<5_000)
        #expect(checked.lines(of: .emailInvalid) == numbers.filter { $0.isMultiple(of: 7) }.map { first + $0 })
        #expect(checked.lines(of: .kanaMissing) == numbers.filter { $0.isMultiple(of: 3) }.map { first + $0 })
        let wrong = Set(checked.problems.filter { $0.severity == .error }.compactMap(\.place.line))
        let lines = [first - 2, first - 1] + numbers.map { first + $0 }
        #expect(checked.people.map(\.line) == lines.filter { !wrong.contains($0) })
        #expect(wrong.count >= 5_000 / 7 && checked.problems == checked.problems.inOrder)
    }
}
