import Foundation
import Registry
import Testing

@testable import Forms

/// Files spoilt at random load or are refused with mistakes; they never crash or hang the program.
@Suite struct FuzzTests {
    let forms: FormsCopy
    private let path = "komae/network.yaml"

    init() throws { forms = try FormsCopy() }

    @Test(.timeLimit(.minutes(2)))
    func `random bytes in YAML`() throws {
        let original = [UInt8](try forms.text(path).utf8)
        var random = SeededRandom(seed: 11)
        for _ in 0..<200 { check(Self.spoilt(original, &random)) }
    }

    @Test(.timeLimit(.minutes(2)))
    func `lines dropped, doubled, swapped and indented`() throws {
        let original = try forms.text(path).components(separatedBy: "\n")
        var random = SeededRandom(seed: 13)
        for _ in 0..<200 {
            var lines = original
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<lines.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: lines.remove(at: place)
                case 1: lines.insert(lines[place], at: place)
                case 2: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &random))
                case 3: lines[place] = "  " + lines[place]
                default: lines[place] = String(lines[place].drop { $0 == " " })
                }
            }
            check([UInt8](lines.joined(separator: "\n").utf8))
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["[", "{", "- ", "a: {", "!!binary ", "&a [*a,", "---\n", "\"\\x00\" ", "|\n", "%TAG ! x\n"])
    func `deep and odd YAML is refused`(piece: String) {
        #expect(!check([UInt8](String(repeating: piece, count: 20_000).utf8)).isEmpty)
    }

    /// Thirty aliases that double each time, used as a key, would keep the parser busy for hours.
    @Test(.timeLimit(.minutes(1))) func `a bomb of aliases is refused at once`() {
        let doubling = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }.joined(separator: "\n")
        let mistakes = check([UInt8]("a0: &a0 x\n\(doubling)\n? *a30\n: x\n".utf8))
        #expect(mistakes.map(\.line) == Array(1...31))
        #expect(mistakes.allSatisfy { $0.what == Fault.anchor.what })
    }

    @Test(
        .timeLimit(.minutes(2)),
        arguments: ["common/mail/footer_ja.txt", "komae/application.csv", "komae/consents/rules.yaml"])
    func `random bytes anywhere`(file: String) throws {
        let original = [UInt8](try forms.text(file).utf8)
        var random = SeededRandom(seed: 17)
        for _ in 0..<15 {
            try forms.write(Self.spoilt(original, &random), to: file)
            expectWhole(forms.mistakes())
        }
    }

    private static func spoilt(_ original: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        let marks = Array("[]{}:-?&*!|>'\"%@`#,\n\t \u{0}あ".utf8) + [0xFF, 0xC0, 0x80, 0xEF, 0xBB, 0xBF]
        var bytes = original
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[place] = marks.randomElement(using: &random) ?? 0
            case 1: bytes.remove(at: place)
            default: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
            }
        }
        return bytes
    }

    /// Reads the bytes as a network's definition.
    @discardableResult
    private func check(_ bytes: [UInt8]) -> [FormMistake] {
        let log = MistakeLog()
        let document = FormFile(label: path, bytes: bytes, log).flatMap { YAMLDocument($0, log) }
        let value = document.flatMap { ShapeReader($0, log).read(NetworkShape.network) }
        #expect((value == nil) == !log.isEmpty)
        expectWhole(log.sorted)
        return log.sorted
    }

    private func expectWhole(_ mistakes: [FormMistake]) {
        for mistake in mistakes {
            #expect(!mistake.file.isEmpty && !mistake.what.ja.isEmpty && !mistake.what.en.isEmpty)
            #expect((mistake.line ?? 1) >= 1)
        }
    }
}
