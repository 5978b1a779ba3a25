import Registry
import TestSupport
import Testing

@testable import Documents

/// Temporary passwords on paper: what the sheets show, and what they do not.
struct AccountLettersTests {
    private static let common = AccountLetters.Common(
        network: "狛江市MCS多職種ネットワーク", secretariat: "狛江市 MCS事務局", telephone: "03-0000-1111",
        email: "mcs@komae.example.jp", hours: "平日 8時30分から17時15分まで",
        activationURL: "https://madoguchi.example.jp/n/komae/activate",
        checkURL: "https://madoguchi.example.jp/n/komae/senders", supportHours: "平日 9時から18時まで",
        passwordRule: "英字・数字を混ぜて8文字以上としてください。")

    private static let people = [
        ("髙橋 健一", "abcd-2345-efgh-6789-jkmn-pqrs"), ("山﨑 美咲", "tuvw-3456-xyza-789b-cdef-ghjk"),
        ("<b>＆ 試験", "mnpq-4567-rstu-89vw-xyz2-3456"),
    ]

    private var document: AccountLetters {
        AccountLetters(
            Self.people.map { name, password in
                .init(
                    name: name, facility: "みどり台内科クリニック", profession: "看護師", address: "a@example.jp",
                    password: password)
            }, Self.common, issuedOn: "令和8年11月2日", lastDay: "令和8年11月24日")
    }

    @Test func `each sheet has its own person's password, and the cover none`() async throws {
        let pdf = try await PDFRenderer(timeLimit: .seconds(600)).pdf(of: document)
        let file = try TemporaryFile(pdf)
        defer { file.remove() }
        let read = try await Program.run(["pdftotext", file.path, "-"])
        let pages = String(decoding: read.output, as: UTF8.self).split(separator: "\u{0C}").map(String.init)
        #expect(pages.count == 4)
        for (index, page) in pages.enumerated() {
            let shown = Self.people.map { page.replacing(/\s/, with: "").contains($0.1) }
            #expect(shown == (1...3).map { $0 == index })
            #expect(page.contains(Self.people.first?.0 ?? "") == (index <= 1))
        }
        #expect(pages[0].contains("受領の署名") && pages[0].contains("3通"))
        #expect(pages[1].contains("令和8年11月24日") && pages[1].contains("MCSにログインすることはできません"))
        #expect(pages[3].contains("<b>＆ 試験"))
    }

    @Test func `the picture holds the page's address and nothing else`() throws {
        let code = try #require(QRCode(Self.common.activationURL))
        #expect(code.width == 33 && code.modules.count == 33 * 33)
        // The three finders in the corners.
        for (row, column) in [(0, 0), (0, 26), (26, 0)] {
            let edge = (0..<7).map { code.modules[row * 33 + column + $0] }
            #expect(edge == Array(repeating: true, count: 7))
        }
        #expect(document.code == code.svg)
        #expect(QRCode(String(repeating: "x", count: 5_000)) == nil)
    }
}
