import Testing

@testable import Web

/// Forms as browsers send them, and as nobody should.
@Suite struct FormFieldsTests {
    private func fields(_ text: String) throws(FormFields.Fault) -> FormFields { try FormFields(text.utf8) }

    @Test(arguments: [
        ("a=b", "b"), ("a=", ""), ("a", ""), ("", ""), ("&&a=b&", "b"), ("a=b=c", "b=c"), ("a=+b+", " b "),
        ("a=%2B%26%3d%25", "+&=%"), ("%61=1", "1"), ("a=%E5%B1%B1%EF%A8%91", "山﨑"), ("A=1", ""),
        ("a=%0D%0A", "\r\n"),
    ])
    func `what a browser sends is read`(text: String, value: String) throws {
        #expect(Array(try fields(text).value("a").unicodeScalars) == Array(value.unicodeScalars))
    }

    @Test(arguments: [
        ("a=%", FormFields.Fault.percentEncoding), ("a=%4", .percentEncoding), ("a=%zz", .percentEncoding),
        ("a=%+1", .percentEncoding), ("%g1=", .percentEncoding), ("a=%ff", .notUTF8), ("a=%e5%b1", .notUTF8),
        ("a=%ED%A0%80", .notUTF8), ("a=%C0%80", .notUTF8), ("a=%00", .nulCharacter), ("%00=a", .nulCharacter),
    ])
    func `what no browser sends is refused`(text: String, fault: FormFields.Fault) {
        #expect(throws: fault) { try fields(text) }
    }

    @Test func `a field comes once, a tick as often as it likes`() throws {
        let form = try fields("a=1&b=1&b=2")
        #expect(form.values("b") == ["1", "2"])
        #expect(throws: FormFields.Fault.repeated) { try form.value("b") }
        #expect(try form.value("c") == "")
    }

    @Test func `fields are counted`() throws {
        func form(_ count: Int) -> String { Array(repeating: "a", count: count).joined(separator: "&") }
        #expect(try fields(form(FormFields.mostFields)).values("a").count == FormFields.mostFields)
        #expect(throws: FormFields.Fault.tooManyFields) { try fields(form(FormFields.mostFields + 1)) }
    }

    /// Every byte by its number, as nobody has to but everybody may.
    private func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test func `whatever is encoded comes back`() throws {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            var value = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...20, using: &random) {
                let range: ClosedRange<UInt32> =
                    [1...0x7F, 0x3040...0x9FFF, 0xF900...0xFAFF, 0x1F300...0x1F6FF].randomElement() ?? 1...2
                Unicode.Scalar(UInt32.random(in: range, using: &random)).map { value.append($0) }
            }
            let text = String(value)
            let form = try fields("x=1&\(encoded("名前"))=\(encoded(text))&y")
            #expect(Array(try form.value("名前").utf8) == Array(text.utf8))
        }
    }

    @Test func `any bytes are read or refused`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? Array("%&=+0aF".utf8).randomElement() ?? 0
                    : UInt8.random(in: .min ... .max, using: &random)
            }
            guard let form = try? FormFields(bytes) else { continue }
            #expect(!form.values("").contains { $0.unicodeScalars.contains("\0") })
        }
    }
}
