import Testing

@testable import Secrets

/// The wrappers against the vectors that the standards publish.
struct PublishedVectorTests {
    @Test(
        "SHA-256: FIPS 180-4's examples",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                String(repeating: "a", count: 1_000_000),
                "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
            ),
        ])
    func digest(message: String, expected: String) {
        #expect(Hexadecimal.encode(sha256(message.utf8)) == expected)
    }

    @Test("HMAC-SHA-256: RFC 4231", arguments: MACVector.published)
    func mac(vector: MACVector) {
        #expect(Hexadecimal.encode(hmacSHA256(key: vector.key, vector.message)) == vector.mac)
    }

    @Test("HKDF-Expand: the first block of RFC 5869's test case 1")
    func expansion() throws {
        let key = try #require(
            Hexadecimal.decode("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5"))
        let expanded = expandedKey(from: key, for: Array(0xf0...0xf9))
        #expect(
            Hexadecimal.encode(expanded) == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf")
    }

    @Test("AES-256-GCM: test cases 13 to 16 of the GCM specification", arguments: GCMVector.published)
    func sealing(vector: GCMVector) throws {
        let key = try #require(Hexadecimal.decode(vector.key))
        let nonce = try #require(Hexadecimal.decode(vector.nonce))
        let plaintext = try #require(Hexadecimal.decode(vector.plaintext))
        let associated = try #require(Hexadecimal.decode(vector.associatedData))
        let sealed = AES256GCM.seal(plaintext, key: key, nonce: nonce, associatedData: associated)
        #expect(Hexadecimal.encode(sealed) == vector.ciphertext + vector.tag)
        #expect(AES256GCM.open(sealed, key: key, nonce: nonce, associatedData: associated) == plaintext)
    }

    @Test(
        "Argon2id: vectors of the reference implementation",
        arguments: [
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
            "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        ])
    func passwordHash(phc: String) throws {
        let hash = try #require(OwnPasswordHash(phc: phc))
        #expect(hash.phc == phc)
        #expect(hash.verify("password"))
        #expect(!hash.verify("passwore"))
        #expect(hash.needsRehash)
    }
}

struct MACVector: Sendable {
    var key: [UInt8]
    var message: [UInt8]
    var mac: String

    static let published: [MACVector] = [
        MACVector(
            key: [UInt8](repeating: 0x0b, count: 20), message: Array("Hi There".utf8),
            mac: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        MACVector(
            key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
            mac: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        MACVector(
            key: [UInt8](repeating: 0xaa, count: 20), message: [UInt8](repeating: 0xdd, count: 50),
            mac: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
        MACVector(
            key: Array(1...25), message: [UInt8](repeating: 0xcd, count: 50),
            mac: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
        MACVector(
            key: [UInt8](repeating: 0xaa, count: 131),
            message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            mac: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    ]
}

struct GCMVector: Sendable {
    var key = String(repeating: "0", count: 64)
    var nonce = String(repeating: "0", count: 24)
    var plaintext = ""
    var associatedData = ""
    var ciphertext = ""
    var tag: String

    private static let longKey = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"
    private static let longPlaintext =
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    private static let longCiphertext =
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"

    static let published = [
        GCMVector(tag: "530f8afbc74536b9a963b4f1c4cb738b"),
        GCMVector(
            plaintext: String(repeating: "0", count: 32), ciphertext: "cea7403d4d606b6e074ec5d3baf39d18",
            tag: "d0d1c8a799996bf0265b98b5d48ab919"),
        GCMVector(
            key: longKey, nonce: "cafebabefacedbaddecaf888", plaintext: longPlaintext + "1aafd255",
            ciphertext: longCiphertext + "898015ad", tag: "b094dac5d93471bdec1a502270e3cc6c"),
        GCMVector(
            key: longKey, nonce: "cafebabefacedbaddecaf888", plaintext: longPlaintext,
            associatedData: "feedfacedeadbeeffeedfacedeadbeefabaddad2", ciphertext: longCiphertext,
            tag: "76fc6ece0f4e1768cddf8853bb2d551b"),
    ]
}
