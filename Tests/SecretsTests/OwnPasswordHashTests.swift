import Synchronization
import Testing

@testable import Secrets

struct OwnPasswordHashTests {
    @Test("A new hash has today's parameters and survives its text")
    func roundTrip() throws {
        let hash = OwnPasswordHash.make("さくら並木-17", random: .seeded(1))
        #expect(hash.phc.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(!hash.needsRehash)
        let read = try #require(OwnPasswordHash(phc: hash.phc))
        #expect(read == hash)
        #expect(read.verify("さくら並木-17"))
        #expect(!read.verify("さくら並木-18"))
        #expect(!read.verify(""))
    }

    @Test("Composed and decomposed letters are one password; compatibility forms are not")
    func normalisation() {
        let hash = OwnPasswordHash.make("がくえん\u{304C}1", random: .seeded(1))
        #expect(hash.verify("か\u{3099}くえん\u{304B}\u{3099}1"))
        #expect(!hash.verify("がくえん\u{304C}１"))
    }

    @Test("The same password twice has two salts")
    func salts() {
        let random = RandomSource.seeded(1)
        #expect(
            OwnPasswordHash.make("a", random: random).salt != OwnPasswordHash.make("a", random: random).salt)
    }

    @Test(
        "Texts are refused that are of another kind, damaged, or ask for too much",
        arguments: [
            "", "$argon2id$", "$2b$12$abcdefghijklmnopqrstuv",
            "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=19$m=4194304,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=19$m=256,t=99,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=19$m=256,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=19$m=7,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=19$m=256,t=2,p=4294967295$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=19$m=+256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=19$t=2,m=256,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=19$m=256,t=2,p=1$c2FsdA$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgL",
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4=",
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/5",
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4$",
        ])
    func refusals(phc: String) {
        #expect(OwnPasswordHash(phc: phc) == nil)
    }

    @Test("The hasher runs two jobs at once and never more")
    func limit() async {
        let gauge = Gauge()
        let hasher = PasswordHasher()
        await withTaskGroup { group in
            for _ in 0..<12 {
                group.addTask {
                    await hasher.run {
                        gauge.enter()
                        _ = OwnPasswordHash.make("a", random: .seeded(1))
                        gauge.leave()
                    }
                }
            }
        }
        #expect(gauge.reading.now == 0)
        #expect((1...2).contains(gauge.reading.most))
    }

    @Test("Through the hasher the answers are the same")
    func hasher() async {
        let hash = await PasswordHasher.shared.hash("合言葉-2026")
        #expect(await PasswordHasher.shared.verify("合言葉-2026", against: hash))
        #expect(await !PasswordHasher.shared.verify("合言葉-2027", against: hash))
        #expect(!"\(hash)".contains("argon2id"))
    }
}

/// How many are inside at once.
private final class Gauge: Sendable {
    private let state = Mutex((now: 0, most: 0))

    var reading: (now: Int, most: Int) { state.withLock { $0 } }

    func enter() {
        state.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
    }

    func leave() {
        state.withLock { $0.now -= 1 }
    }
}
