import Testing

@testable import Secrets

struct TemporaryPasswordTests {
    private let passwords: [TemporaryPassword] = {
        let random = RandomSource.seeded(1)
        return (0..<500).map { _ in TemporaryPassword.generate(random) }
    }()

    @Test("Six groups of four, at least one letter and one digit, all different")
    func shape() {
        for password in passwords {
            let groups = password.text.split(separator: "-", omittingEmptySubsequences: false)
            #expect(groups.map(\.count) == [4, 4, 4, 4, 4, 4])
            #expect(password.canonicalBytes == Array(groups.joined().utf8))
            #expect(password.canonicalBytes.allSatisfy(PasswordAlphabet.contains))
            #expect(mixesLettersAndDigits(password))
        }
        #expect(Set(passwords.map(\.text)).count == passwords.count)
    }

    @Test("The alphabet has 31 characters and none that is taken for another")
    func alphabet() {
        #expect(Set(PasswordAlphabet.characters).count == 31)
        #expect(!"01oil".utf8.contains(where: PasswordAlphabet.contains))
    }

    @Test("Every character is equally likely: bytes of the incomplete last run are dropped")
    func noBias() {
        // 248…255 would become the first eight characters.
        let onlyUnfairThenFair = SequenceOfDraws([[UInt8](repeating: 255, count: 23), [UInt8](8..<31)])
        let password = TemporaryPassword.generate(RandomSource { _ in onlyUnfairThenFair.next() })
        #expect(password.canonicalBytes.prefix(23) == PasswordAlphabet.characters[8..<31])
        #expect(onlyUnfairThenFair.isUsedUp)

        var counts: [UInt8: Int] = [:]
        for byte in passwords.flatMap(\.canonicalBytes) { counts[byte, default: 0] += 1 }
        let expected = Double(passwords.count * 24) / 31
        let chiSquare = PasswordAlphabet.characters.reduce(0.0) { sum, character in
            let difference = Double(counts[character, default: 0]) - expected
            return sum + difference * difference / expected
        }
        // 30 degrees of freedom: above 70 comes about once in 20,000 seeds, and this seed is fixed.
        #expect(chiSquare < 70)
    }

    @Test("A draw without a digit or without a letter is drawn again")
    func redraw() {
        let draws = SequenceOfDraws([
            [UInt8](repeating: 0, count: 23),  // all "a": its check character is a letter, too
            [UInt8](8..<31),
        ])
        let password = TemporaryPassword.generate(RandomSource { _ in draws.next() })
        #expect(mixesLettersAndDigits(password))
        #expect(draws.isUsedUp)
    }

    @Test("Every wrong character is noticed")
    func substitutions() {
        var unnoticed = 0
        for password in passwords.prefix(10) {
            for position in 0..<24 {
                for character in PasswordAlphabet.characters
                where character != password.canonicalBytes[position] {
                    var wrong = password.canonicalBytes
                    wrong[position] = character
                    if !isCaughtByCheckCharacter(wrong) { unnoticed += 1 }
                }
            }
        }
        #expect(unnoticed == 0)
    }

    @Test("Every exchange of two different characters is noticed, neighbours or not")
    func transpositions() {
        var unnoticed = 0
        for password in passwords.prefix(30) {
            for first in 0..<24 {
                for second in first + 1..<24 {
                    var wrong = password.canonicalBytes
                    wrong.swapAt(first, second)
                    guard wrong != password.canonicalBytes else { continue }
                    if !isCaughtByCheckCharacter(wrong) { unnoticed += 1 }
                }
            }
        }
        #expect(unnoticed == 0)
    }

    @Test("However it is typed, it is the same")
    func spellings() throws {
        let hyphens = [
            "-", "", " ", "\u{3000}", "\u{2010}", "\u{2015}", "\u{2212}", "\u{FF0D}", "\u{30FC}", "ｰ", " - ",
        ]
        let random = RandomSource.seeded(2)
        for password in passwords {
            var typed = " "
            for character in password.text {
                typed +=
                    character == "-"
                    ? hyphens[Int(random.bytes(1)[0]) % hyphens.count]
                    : spelling(of: character, choice: random.bytes(1)[0])
            }
            #expect(try TemporaryPassword.parse(typed + "\r\n") == password)
        }
    }

    private func spelling(of character: Character, choice: UInt8) -> String {
        let cased = choice & 1 == 0 ? character.uppercased() : String(character)
        guard choice & 2 == 0 else { return cased }
        return String(
            String.UnicodeScalarView(cased.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    }

    @Test("What no password can be is told apart")
    func mistakes() {
        let text = passwords[0].text
        #expect(throws: MistypedPassword.length(found: 0)) { try TemporaryPassword.parse("") }
        #expect(throws: MistypedPassword.length(found: 23)) {
            try TemporaryPassword.parse(String(text.dropLast()))
        }
        #expect(throws: MistypedPassword.length(found: 25)) { try TemporaryPassword.parse(text + "a") }
        #expect(throws: MistypedPassword.character(position: 6)) { try TemporaryPassword.parse("abcd-e0") }
        #expect(throws: MistypedPassword.character(position: 1)) { try TemporaryPassword.parse("あ") }
        // A dotless i or a Kelvin sign is no Latin letter, whatever case mapping makes of it.
        #expect(throws: MistypedPassword.character(position: 1)) { try TemporaryPassword.parse("\u{212A}") }
    }

    @Test("Neither interpolation nor dump tells it")
    func secrecy() {
        let password = passwords[0]
        var dumped = ""
        dump(password, to: &dumped)
        let shown = "\(password) \(String(reflecting: password)) \(dumped)"
        #expect(!shown.contains(password.text.prefix(4)))
        #expect(!shown.contains("\(password.canonicalBytes[0]), "))
    }

    private func mixesLettersAndDigits(_ password: TemporaryPassword) -> Bool {
        password.text.contains { $0.isNumber } && password.text.contains { $0.isLetter }
    }

    private func isCaughtByCheckCharacter(_ characters: [UInt8]) -> Bool {
        do throws(MistypedPassword) {
            _ = try TemporaryPassword.parse(String(decoding: characters, as: UTF8.self))
            return false
        } catch {
            return error == .checkCharacter
        }
    }
}
