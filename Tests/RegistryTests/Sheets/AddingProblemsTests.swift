import Registry
import Testing

struct AddingProblemsTests {
    private let checked: CheckedApplication

    init() throws {
        checked = try SampleSheet().changed {
            $0.people[0][1] = ""
            $0.people.append(["", "", "", "", "x@izumi.example.jp", "", ""])
        }.checked()
    }

    @Test("An error moves its line to the rejected ones and takes the person out")
    func errors() throws {
        let place = Problem.Place(line: 20, column: 5, columnName: "メールアドレス")
        let added = checked.adding([Problem(.personNotHere, at: place, value: "kaoru.nogawa@izumi.example.jp")])
        #expect(checked.people.map(\.line) == [19, 20])
        #expect(added.people.map(\.line) == [19])
        #expect(added.rejectedLines == [20, 21] && !added.acceptedLines.contains(20))
        #expect(added.acceptedLines.count == checked.acceptedLines.count - 1)
        #expect(added.hasErrors)
        #expect(added.facilities == checked.facilities && added.consents == checked.consents)
    }

    @Test("Everything else only joins the problems, in the order of the file")
    func order() {
        let added = checked.adding([
            Problem(.personMoves, at: Problem.Place(line: 20), details: [.detail: Bilingual(ja: "甲", en: "A")]),
            Problem(.removalsMany, at: Problem.Place(), details: [.detail: Bilingual(ja: "3人", en: "3")]),
        ])
        #expect(added.problems.map(\.code).prefix(3) == [.removalsMany, .kanaMissing, .personMoves])
        #expect(added.people == checked.people && added.rejectedLines == checked.rejectedLines)
        #expect(added.problems.first?.message.ja == "多くの方が名簿からいなくなります：3人。")
    }

    @Test("A line that the file does not have is nobody's")
    func otherLines() {
        let added = checked.adding([
            Problem(.removalsMany, at: Problem.Place()), Problem(.personNotHere, at: Problem.Place(line: 99)),
        ])
        #expect(added.rejectedLines == checked.rejectedLines && added.people == checked.people)
        #expect(checked.adding([]) == checked)
    }
}
