import Testing

@testable import Web

/// Forms with files, and what only looks like one.
@Suite struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=----b"

    private func body(_ parts: [(head: String, body: String)]) -> [UInt8] {
        Array((parts.map { "------b\r\n\($0.head)\r\n\r\n\($0.body)\r\n" }.joined() + "------b--\r\n").utf8)
    }

    private func field(_ name: String, _ value: String) -> (head: String, body: String) {
        ("Content-Disposition: form-data; name=\"\(name)\"", value)
    }

    private func file(_ name: String, _ bytes: String = "a,b\r\n") -> (head: String, body: String) {
        (
            "Content-Disposition: form-data; name=\"roster\"; filename=\"\(name)\"\r\nContent-Type: text/csv",
            bytes
        )
    }

    @Test func `what a browser sends is read byte for byte`() throws {
        let form = try MultipartForm(
            body([field("name", "髙﨑 & 内科"), field("empty", ""), file("名簿.csv", "\r\n--x\r\n------ b\r\n\u{0}")]
            ),
            contentType: Self.type)
        #expect(try form.fields.value("name") == "髙﨑 & 内科")
        #expect(try form.fields.value("empty") == "" && form.fields.value("absent") == "")
        #expect(form.file("roster")?.name == "名簿.csv")
        #expect(form.file("roster")?.bytes == Array("\r\n--x\r\n------ b\r\n\u{0}".utf8))
        let none = try MultipartForm(body([file("", "")]), contentType: Self.type)
        #expect(none.file("roster") == nil)
        let quoted = try MultipartForm(body([]), contentType: "Multipart/Form-Data;boundary=\"----b\"")
        #expect(quoted.file("roster") == nil)
    }

    @Test(arguments: [
        ("../../etc/passwd", "passwd"), ("C:\\Users\\x\\名簿.xlsx", "名簿.xlsx"), ("..", "file"), ("a/", "a"),
        ("\u{202E}fdp.csv", "fdp.csv"),
        (String(repeating: "長", count: 300), String(repeating: "長", count: 100)),
    ])
    func `a file's name is never a path`(sent: String, kept: String) throws {
        let form = try MultipartForm(body([file(sent)]), contentType: Self.type)
        #expect(form.file("roster")?.name == kept)
    }

    @Test(arguments: [
        "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=a b",
        "multipart/mixed; boundary=----b", "multipart/form-data; boundary=----b; charset=utf-8",
        "multipart/form-data; boundary=" + String(repeating: "b", count: 71),
    ])
    func `a boundary that is none is refused`(type: String) {
        #expect(throws: MultipartForm.Fault.boundary) { try MultipartForm(body([]), contentType: type) }
    }

    @Test func `what no browser sends is refused for what it is`() {
        let cases: [([UInt8], MultipartForm.Fault)] = [
            ([], .framing), (Array("preamble\r\n".utf8) + body([]), .framing),
            (Array(body([field("a", "b")]).dropLast(4)), .framing),
            (body([field("a", "b")]) + [0x61], .framing),
            (body([("Content-Disposition: form-data", "b")]), .head),
            (body([("Content-Disposition: attachment; name=\"a\"", "b")]), .head),
            (body([("Content-Disposition: form-data; name=a", "b")]), .head),
            (body([("Content-Disposition: form-data; name=\"a\"; name=\"b\"", "b")]), .head),
            (body([("Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''x", "b")]), .head),
            (body([("Content-Disposition: form-data; name=\"a\"\nX: y", "b")]), .head),
            (body([("X-Other: 1\r\nContent-Disposition: form-data; name=\"a\"", "b")]), .head),
            (body([(String(repeating: "x", count: 2000) + ": 1", "b")]), .head),
            (body([field(String(repeating: "n", count: 65), "b")]), .head),
            (body([field("a", String(repeating: "v", count: 5000))]), .tooLong),
            (body([field("a", "\u{0}")]), .nulCharacter), (body([file("a"), file("b")]), .repeated),
            (body(Array(repeating: field("a", "b"), count: 65)), .tooManyParts),
        ]
        for (bytes, fault) in cases {
            #expect(throws: fault) { try MultipartForm(bytes, contentType: Self.type) }
        }
        var latin = body([field("a", "b")])
        latin[latin.count - 12] = 0xE9
        #expect(throws: MultipartForm.Fault.self) { try MultipartForm(latin, contentType: Self.type) }
    }

    @Test func `a body that was bent anywhere is read or refused, and never reaches beyond itself`() {
        let whole = body([field("facility-name", "みどり台"), file("名簿.csv", "氏名\r\n山田\r\n"), field("x", "y")])
        var random = SystemRandomNumberGenerator()
        for _ in 0..<3000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(contentsOf: "\r\n------b".utf8, at: place)
                default: bytes.removeLast(min(bytes.count - 1, place))
                }
            }
            guard let form = try? MultipartForm(bytes, contentType: Self.type) else { continue }
            let kept = form.file("roster")?.bytes.count ?? 0
            #expect(kept <= bytes.count)
        }
        for cut in 0..<whole.count - 2 {
            #expect(throws: MultipartForm.Fault.self) {
                try MultipartForm(Array(whole.prefix(cut)), contentType: Self.type)
            }
        }
    }
}
