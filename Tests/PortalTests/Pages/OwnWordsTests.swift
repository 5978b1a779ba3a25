import Registry
import TestSupport
import Testing

@testable import Portal

@Suite struct OwnWordsTests {
    @Test(arguments: ActKind.allCases)
    func `whatever happened to somebody is told them in words`(kind: ActKind) {
        #expect(PlainWords.faults(in: kind.ownWords) == [])
    }
}
