import Spreadsheet
import Testing

/// What a cell shows, by how it is written.
@Suite struct CellTextTests {
    @Test(
        "Texts",
        arguments: [
            ("<c t=\"s\"><v>0</v></c>", "山田 花子"),
            ("<c t=\"s\"><v> 0\n</v></c>", "山田 花子"),
            ("<c t=\"s\"><v>1</v></c>", "東京都狛江市"),
            ("<c t=\"s\"><v>2</v></c>", "  前と後  "),
            ("<c t=\"s\"><v>3</v></c>", "一行目\r\n二行目"),
            ("<c t=\"s\"><v>4</v></c>", "_x000D_"),
            ("<c t=\"s\"><v>5</v></c>", "髙﨑\u{FA19}社𠮷👩‍⚕️"),
            ("<c t=\"s\"><v>6</v></c>", "a<b>&\"c"),
            ("<c t=\"inlineStr\"><is><t>直接</t></is></c>", "直接"),
            (
                "<c t=\"inlineStr\"><is><r><t>鈴</t></r><r><rPr><b/></rPr><t>木</t></r><rPh><t>ｽｽﾞｷ</t></rPh></is></c>",
                "鈴木"
            ),
            ("<c t=\"str\"><f>A1&amp;B1</f><v>計算 結果</v></c>", "計算 結果"),
            ("<c t=\"b\"><v>1</v></c>", "TRUE"),
            ("<c t=\"b\"><v>0</v></c>", "FALSE"),
            ("<c t=\"str\"><v>_x0041_\u{3000}</v></c>", "A\u{3000}"),
            ("<c><v><![CDATA[12]]>3</v></c>", "123"),
            ("<c><v>医師</v></c>", "医師"),
        ])
    func texts(cell: String, expected: String) throws {
        var fixture = Fixture("<row>\(cell)</row>")
        fixture.strings = """
            <si><t>山田 花子</t><phoneticPr fontId="1"/></si>\
            <si><r><t>東京都</t></r><r><rPr><b/></rPr><t>狛江市</t></r>\
            <rPh sb="0" eb="3"><t>トウキョウト</t></rPh><rPh sb="3" eb="6"><t>コマエシ</t></rPh><phoneticPr/></si>\
            <si><t xml:space="preserve">  前と後  </t></si><si><t>一行目_x000D_&#10;二行目</t></si>\
            <si><t>_x005F_x000D_</t></si><si><t>髙﨑\u{FA19}社𠮷👩‍⚕️</t></si><si><t>a&lt;b>&amp;&quot;c</t></si>
            """
        #expect(try scalars(fixture.texts()) == scalars([[expected]]))
    }

    @Test(
        "Escapes",
        arguments: [
            ("_x000d__x0009_", "\r\t"), ("_x00GG_", "_x00GG_"), ("_x000D", "_x000D"), ("__x000D_", "_\r"),
            ("_x0000_", "_x0000_"), ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"),
            ("_xDE00__xD83D_", "_xDE00__xD83D_"),
            ("_x005F_x005F_x005F_x000D_", "_x005F_x000D_"), ("_xFFFF_", "\u{FFFF}"), ("a_b", "a_b"),
            ("_x_x0041_", "_xA"),
        ])
    func escapes(written: String, expected: String) throws {
        let fixture = Fixture("<row><c t=\"inlineStr\"><is><t>\(written)</t></is></c></row>")
        #expect(try scalars(fixture.texts()) == scalars([[expected]]))
    }

    @Test(
        "Numbers as they are shown",
        arguments: [
            ("3.0", "3"), ("3", "3"), ("312345678", "312345678"), ("0", "0"), ("-0", "0"), ("-0.0", "0"),
            ("007", "7"),
            ("0.1", "0.1"), ("0.1234567890123455", "0.123456789012346"), (".5", "0.5"),
            ("0.30000000000000004", "0.3"), ("4.4999999999999998E-2", "0.045"),
            ("1.1000000000000001", "1.1"), ("-12.50", "-12.5"), ("1E3", "1000"),
            ("1.5E+20", "150000000000000000000"),
            ("1e25", "1E+25"), ("1.23E-12", "1.23E-12"), ("0.000000001", "0.000000001"),
            ("9007199254740993", "9007199254740993"), ("12345678901234567890", "12345678901234567890"),
            ("0.99999999999999989", "1"), ("999999999999999.9", "1000000000000000"),
            ("9.9999999999999994E-2", "0.1"), ("1.2345678901234567E+9", "1234567890.12346"),
            ("1.2.3", "1.2.3"), ("1e", "1e"), ("e5", "e5"), ("1e99999", "1e99999"), ("--1", "--1"), (".", "."),
            ("１２", "１２"), ("0x10", "0x10"), ("NaN", "NaN"),
        ])
    func numbers(written: String, expected: String) throws {
        #expect(try Fixture("<row><c><v>\(written)</v></c></row>").texts() == [[expected]])
    }

    @Test(
        "Dates of Strict Open XML are written out",
        arguments: [
            ("2026-04-01", "2026-04-01"), ("2026-04-01T00:00:00", "2026-04-01"),
            ("2026-04-01T09:30:00.000", "2026-04-01 09:30"),
            ("2026-04-01T09:30:15Z", "2026-04-01 09:30:15"), ("T10:00", "10:00"), ("April", "April"),
            ("Tomorrow", "Tomorrow"),
        ])
    func writtenDates(written: String, expected: String) throws {
        var fixture = Fixture("<row><c t=\"d\"><v>\(written)</v></c></row>")
        fixture.isStrict = true
        #expect(try fixture.texts() == [[expected]])
    }
}
