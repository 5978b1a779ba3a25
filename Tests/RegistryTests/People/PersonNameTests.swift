import Testing

@testable import Registry

struct PersonNameTests {
    @Test(
        "A name is kept scalar for scalar",
        arguments: [
            "髙橋 德子", "山﨑　濵子", "\u{FA19}崎 \u{FA10}", "葛\u{E0100}西 花", "㈱見本", "ﾀﾅｶ 一郎", "か\u{3099}んだ",
        ])
    func kept(written: String) throws {
        #expect(Array(try PersonName(written: written).written.unicodeScalars) == Array(written.unicodeScalars))
    }

    @Test func spacesAtTheEndsAreLeftOutAndTold() throws {
        let name = try PersonName(written: "\u{3000}見本 太郎 ")
        #expect(name.written == "見本 太郎")
        #expect(name.wasTrimmed)
        #expect(try !PersonName(written: "見本 太郎").wasTrimmed)
    }

    @Test("Two forms of one character are two names and one key")
    func distinct() throws {
        let (compatibility, ordinary) = (try PersonName(written: "\u{FA19}田"), try PersonName(written: "神田"))
        #expect(compatibility.written == ordinary.written)
        #expect(compatibility != ordinary)
        #expect(compatibility.folded == ordinary.folded)
    }

    @Test(
        "What cannot be seen is refused and named",
        arguments: [
            ("見本\u{200B}太郎", "U+200B", "見えない文字"), ("見本\u{202E}太郎", "U+202E", "文字の向きを変える文字"),
            ("見本\u{7}太郎", "U+0007", "制御文字"),
            ("見本\n太郎", "U+000A", "改行"), ("見本\r\n太郎", "U+000D", "改行"), ("見本\u{FFFD}", "U+FFFD", "読み取れなかった文字"),
            ("見本\u{AD}太郎", "U+00AD", "見えない文字"), ("見本\u{0}", "U+0000", "制御文字"),
            ("見本\u{FFFE}", "U+FFFE", "読み取れなかった文字"),
        ])
    func refused(written: String, code: String, name: String) {
        do throws(PersonName.Fault) {
            _ = try PersonName(written: written)
            Issue.record("taken")
        } catch {
            guard case .character(let odd) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(odd.code == code)
            #expect(odd.position == 3)
            #expect(odd.detail.ja == "3文字目の\(name)（\(code)）")
        }
    }

    @Test func anEmptyNameIsRefused() {
        #expect(throws: PersonName.Fault.empty) { try PersonName(written: " \u{3000}\t") }
    }

    @Test func privateCharactersAreFound() throws {
        #expect(try PersonName(written: "見\u{E000}本").privateCharacter?.position == 2)
        #expect(try PersonName(written: "見本").privateCharacter == nil)
    }

    @Test(
        "Names that are one name to a clerk have one key",
        arguments: [
            ("髙橋　德子", "高橋徳子"), ("山﨑 太郎", "山崎太郎"), ("濵田", "浜田"), ("濱田", "浜田"), ("渡邉", "渡辺"), ("渡邊", "渡辺"),
            ("齋藤", "斎藤"), ("齊藤", "斉藤"),
            ("斉藤", "斎藤"), ("\u{FA19}田", "神田"), ("\u{FA10}本", "塚本"), ("福\u{FA1B}", "福福"), ("葛\u{E0100}西", "葛西"),
            ("ﾀﾅｶ", "たなか"), ("ガ", "か\u{3099}"),
            ("ｶﾞ", "が"), ("SMITH", "ｓｍｉｔｈ"), ("ジョン・スミス", "ジョン　スミス"), ("𠮷田", "吉田"), ("澤", "沢"),
        ])
    func folded(left: String, right: String) {
        // Scalar by scalar, as PostgreSQL compares them.
        #expect(Array(FoldedName(left).key.unicodeScalars) == Array(FoldedName(right).key.unicodeScalars))
    }

    @Test(
        "Different names stay different",
        arguments: [("田中", "中田"), ("佐藤", "斎藤"), ("はな", "ばな"), ("ハ", "パ"), ("㈱", "(株)")])
    func different(left: String, right: String) {
        #expect(FoldedName(left) != FoldedName(right))
    }

    @Test("No compatibility ideograph with an ordinary form is left in a key")
    func compatibilityIdeographs() {
        for code in UInt32(0xF900)...0xFAD9 {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let unified = CompatibilityIdeograph.unified(scalar)
            // Canonically equal is what `String ==` tells.
            if let unified { #expect(String(unified) == String(scalar), "U+\(String(code, radix: 16))") }
            if scalar.properties.generalCategory == .otherLetter, unified == nil {
                #expect(scalar.properties.isUnifiedIdeograph, "U+\(String(code, radix: 16))")
            }
        }
    }

    @Test("Folding what is folded changes nothing")
    func idempotent() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<40_000 {
            let folded = FoldedName(generator.text(upTo: 8)).key
            guard FoldedName(folded).key.unicodeScalars.elementsEqual(folded.unicodeScalars) else {
                Issue.record("\(folded.unicodeScalars.map { String($0.value, radix: 16) })")
                return
            }
        }
    }
}
