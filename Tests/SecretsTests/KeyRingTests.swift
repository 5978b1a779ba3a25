import Testing

@testable import Secrets

struct KeyRingTests {
    private let password = TemporaryPassword.generate(.seeded(1))
    private let other = TemporaryPassword.generate(.seeded(2))
    private let context = Array("komae/17".utf8)

    private func key(_ id: String, seed: UInt64) throws -> Key {
        try #require(Key(id: id, bytes: RandomSource.seeded(seed).bytes(32)))
    }

    private func ring(_ current: Key, _ older: Key...) throws -> KeyRing {
        try #require(KeyRing(current: current, older: older))
    }

    @Test("A digest matches its password in its context, with its key, and nothing else")
    func digests() throws {
        let ring = try ring(key("2026-04", seed: 1))
        let digest = ring.digest(password, context: context)
        #expect(digest.keyID == "2026-04")
        #expect(digest.bytes.count == 32)
        #expect(ring.matches(password, digest, context: context))
        #expect(!ring.matches(other, digest, context: context))
        #expect(!ring.matches(password, digest, context: Array("komae/18".utf8)))
        #expect(!ring.matches(password, digest, context: []))
        let unknown = KeyedDigest(keyID: "2025-04", bytes: digest.bytes)
        #expect(!ring.matches(password, unknown, context: context))
        let cut = KeyedDigest(keyID: "2026-04", bytes: Array(digest.bytes.dropLast()))
        #expect(!ring.matches(password, cut, context: context))
    }

    @Test("After a change of keys the older ones still match and open; new ones use the new key")
    func rotation() throws {
        let (old, new) = (try key("old", seed: 1), try key("new", seed: 2))
        let before = try ring(old)
        let after = try ring(new, old)
        let digest = before.digest(password, context: context)
        let box = before.seal([1, 2, 3], associatedData: context)
        #expect(after.matches(password, digest, context: context))
        #expect(try after.open(box, associatedData: context) == [1, 2, 3])
        #expect(after.digest(password, context: context).keyID == "new")
        #expect(after.seal([], associatedData: []).keyID == "new")
        #expect(after.ids == ["new", "old"])
        #expect(throws: SealError.unknownKey(id: "old")) {
            try ring(new).open(box, associatedData: context)
        }
    }

    @Test("A box opens to what was sealed; any changed bit anywhere closes it")
    func sealing() throws {
        let ring = try ring(key("k", seed: 1))
        for count in [0, 1, 15, 16, 17, 100] {
            let plaintext = RandomSource.seeded(UInt64(count)).bytes(count)
            let box = ring.seal(plaintext, associatedData: context)
            #expect(box.bytes.count == count + 28)
            #expect(try ring.open(box, associatedData: context) == plaintext)
            let opened = (0..<box.bytes.count * 8).filter { bit in
                var bytes = box.bytes
                bytes[bit / 8] ^= 1 << (bit % 8)
                return (try? ring.open(SealedBox(keyID: "k", bytes: bytes), associatedData: context)) != nil
            }
            #expect(opened.isEmpty)
            #expect(throws: SealError.damaged) { try ring.open(box, associatedData: context + [0]) }
            let cut = SealedBox(keyID: "k", bytes: Array(box.bytes.prefix(27)))
            #expect(throws: SealError.damaged) { try ring.open(cut, associatedData: context) }
        }
    }

    @Test("Two boxes with the same content differ: the nonce is new each time")
    func nonces() throws {
        let ring = try ring(key("k", seed: 1))
        let boxes = (0..<100).map { _ in ring.seal([7], associatedData: []).bytes }
        #expect(Set(boxes.map { $0.prefix(12) }).count == boxes.count)
    }

    @Test("The key's id is authenticated, and cannot run into the associated data")
    func keyIDIsBound() throws {
        let bytes = RandomSource.seeded(1).bytes(32)
        let one = try ring(#require(Key(id: "a", bytes: bytes)))
        let two = try ring(#require(Key(id: "ab", bytes: bytes)))
        let box = one.seal([1], associatedData: Array("bc".utf8))
        #expect(throws: SealError.damaged) {
            try two.open(SealedBox(keyID: "ab", bytes: box.bytes), associatedData: Array("c".utf8))
        }
    }

    @Test("Hashing and sealing have keys of their own")
    func purposes() throws {
        let bytes = RandomSource.seeded(1).bytes(32)
        let key = try #require(Key(id: "k", bytes: bytes))
        #expect(Set([bytes, key.digestKey, key.sealingKey]).count == 3)
    }

    @Test("Keys are refused that are too short or badly named, rings with a name twice")
    func malformed() throws {
        #expect(Key(id: "k", bytes: [UInt8](repeating: 0, count: 31)) == nil)
        for id in ["", "a b", "a/b", "鍵", String(repeating: "k", count: 33)] {
            #expect(Key(id: id, bytes: [UInt8](repeating: 0, count: 32)) == nil)
        }
        #expect(KeyRing(current: try key("k", seed: 1), older: [try key("k", seed: 2)]) == nil)
    }
}
