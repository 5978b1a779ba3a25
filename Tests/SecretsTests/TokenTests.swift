import Testing

@testable import Secrets

struct TokenTests {
    @Test("A token comes back from its text, and only from its own spelling")
    func roundTrip() throws {
        let random = RandomSource.seeded(3)
        for _ in 0..<200 {
            let token = Token.make(random)
            #expect(token.text.utf8.count == 43)
            let read = try #require(Token(text: token.text))
            #expect(read == token)
            #expect(read.digest == token.digest)
            #expect(Token(text: token.text + "=") == nil)
            #expect(Token(text: String(token.text.dropLast())) == nil)
            #expect(Token(text: " " + token.text) == nil)
        }
        #expect(Token(text: "") == nil)
        #expect(Token(text: String(repeating: "/", count: 42) + "8") == nil)
        #expect(Token.make() != Token.make())
    }

    @Test("Made of a message it is the same again while its key is in the ring, and never another message's")
    func remade() throws {
        let random = RandomSource.seeded(5)
        let old = try #require(Key(id: "old", bytes: random.bytes(32)))
        let new = try #require(Key(id: "new", bytes: random.bytes(32)))
        let (message, other) = (Array("link 1 23".utf8), Array("link 1 24".utf8))
        let before = try #require(KeyRing(current: old))
        let token = before.token(of: message)
        #expect(before.token(of: message) == token && before.token(of: other) != token)
        // What is shown to people as a mark is no token.
        #expect(Token(text: Base64URL.encode(before.mark(message))) != token)
        #expect(before.token(of: message, digest: token.digest) == token)
        #expect(before.token(of: other, digest: token.digest) == nil)
        let after = try #require(KeyRing(current: new, older: [old]))
        #expect(after.token(of: message) != token)
        #expect(after.token(of: message, digest: token.digest) == token)
        #expect(try #require(KeyRing(current: new)).token(of: message, digest: token.digest) == nil)
    }

    @Test("It does not show itself")
    func secrecy() {
        let token = Token.make(.seeded(1))
        var dumped = ""
        dump(token, to: &dumped)
        #expect("\(token)\(dumped)".contains("Token(…)"))
        #expect(!"\(token)\(dumped)".contains(token.text))
    }

    @Test("Base64 for URLs and hexadecimal read back what they wrote, at every length")
    func codecs() {
        let random = RandomSource.seeded(4)
        for count in 0..<100 {
            let bytes = random.bytes(count)
            #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
            #expect(Hexadecimal.decode(Hexadecimal.encode(bytes)) == bytes)
        }
        #expect(Base64URL.encode([0xfb, 0xff]) == "-_8")
        #expect(Base64URL.decode("+/8") == nil)
        #expect(Base64URL.decode("-_9") == nil)
        #expect(Hexadecimal.decode("abc") == nil)
        #expect(Hexadecimal.decode("0g") == nil)
        #expect(Hexadecimal.decode("0é") == nil)
    }

    @Test("Equal in constant time is still equal")
    func equality() {
        #expect(constantTimeEqual([], []))
        #expect(constantTimeEqual([1, 2], [1, 2]))
        #expect(!constantTimeEqual([1, 2], [1, 3]))
        #expect(!constantTimeEqual([1, 2], [1]))
    }
}
