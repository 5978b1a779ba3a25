import Foundation
import Testing

@testable import Secrets

private let zeros = String(repeating: "0", count: 64)

private let malformedFiles: [(text: String, mistake: KeyRingError)] = [
    ("", .noKey),
    ("# nothing\n\n", .noKey),
    ("alone", .line(1, .shape)),
    ("\na b c", .line(2, .shape)),
    ("a/b c", .line(1, .id)),
    ("a MDEyMzQ1", .line(1, .key)),
    ("a \(String(repeating: "0", count: 62))", .line(1, .key)),
    ("a \(String(repeating: "g", count: 64))", .line(1, .key)),
    ("a \(String(repeating: "A", count: 42))B", .line(1, .key)),
    ("a \(zeros)\na \(zeros)", .line(2, .repeatedID)),
]

struct KeyFileTests {
    private let first = RandomSource.seeded(1).bytes(32)
    private let second = RandomSource.seeded(2).bytes(32)

    @Test("The first line is current; Base64 of both alphabets and hexadecimal; comments, blanks, CRLF")
    func reading() throws {
        let text = """
            # keys of the counter\r
            \r
            2026-04  \(Base64.encode(first))=\r
              2025-10\t\(Hexadecimal.encode(second).uppercased())
            2025-04 \(Base64URL.encode(first))
            """
        let ring = try KeyRing.parse(text)
        #expect(ring.current.id == "2026-04")
        #expect(ring.ids == ["2025-04", "2025-10", "2026-04"])
        #expect(ring["2026-04"]?.digestKey == Key(id: "x", bytes: first)?.digestKey)
        #expect(ring["2025-10"]?.digestKey == Key(id: "x", bytes: second)?.digestKey)
        #expect(ring["2025-04"]?.digestKey == Key(id: "x", bytes: first)?.digestKey)
        #expect(ring["2024-10"] == nil)
    }

    @Test("A mistake is told with its line and without the content", arguments: malformedFiles)
    func mistakes(text: String, mistake: KeyRingError) {
        #expect(throws: mistake) { try KeyRing.parse(text) }
        #expect(!mistake.description.contains("MDEyMzQ1"))
    }

    @Test("A generated file reads back; two are different")
    func generating() throws {
        let text = try KeyRing.generate(id: "2026-04")
        #expect(try KeyRing.parse(text).ids == ["2026-04"])
        #expect(try KeyRing.generate(id: "2026-04") != text)
        #expect(throws: KeyRingError.line(2, .id)) { try KeyRing.generate(id: "2026年") }
        #expect(throws: KeyRingError.line(2, .shape)) { try KeyRing.generate(id: "2026 04") }
    }

    @Test("A file that others can get at is refused, as is what is no file")
    func permissions() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "keys").path
        try KeyRing.generate(id: "k").write(toFile: path, atomically: false, encoding: .utf8)
        for mode in [0o600, 0o400] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            #expect(try KeyRing.load(contentsOf: path).current.id == "k")
        }
        for mode in [0o640, 0o604, 0o620, 0o601] {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            #expect(throws: KeyRingError.open(mode: UInt32(mode))) { try KeyRing.load(contentsOf: path) }
        }
        #expect(throws: KeyRingError.notAFile) { try KeyRing.load(contentsOf: folder.path) }
        #expect(throws: KeyRingError.unreadable(ENOENT)) { try KeyRing.load(contentsOf: path + "-") }
        try String(repeating: "#\n", count: 40_000).write(
            toFile: path + "2", atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path + "2")
        #expect(throws: KeyRingError.tooLarge) { try KeyRing.load(contentsOf: path + "2") }
    }

    @Test("Only root's file may be readable by a group, and only for another user")
    func credentialsOfASystemService() {
        #expect(PrivateFile.forbidden(owner: 0, user: 990) == 0o037)
        #expect(PrivateFile.forbidden(owner: 0, user: 0) == 0o077)
        #expect(PrivateFile.forbidden(owner: 990, user: 990) == 0o077)
        #expect(PrivateFile.forbidden(owner: 990, user: 0) == 0o077)
    }
}
