import Spreadsheet
import Testing

/// Numbers that a format makes into dates and times.
@Suite struct DateTests {
    private func shown(
        _ value: String, format: String, properties: String = ""
    ) throws -> (text: String?, faults: [CellFault.Reason]) {
        var fixture = Fixture("<row><c s=\"1\"><v>\(value)</v></c></row>")
        let id = Int(format) == nil || format.hasPrefix("0") ? "176" : format
        let code = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing(
            "<", with: "&lt;")
        fixture.styles = """
            <numFmts><numFmt numFmtId="176" formatCode="\(code)"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="\(id)" applyNumberFormat="1"/></cellXfs>\
            <cellStyles/><dxfs><dxf><numFmt numFmtId="176" formatCode="0.00"/></dxf></dxfs>
            """
        fixture.properties = properties
        let row = try fixture.read().sheet.rows.first
        return (row?.cells.first, row?.faults.map(\.reason) ?? [])
    }

    /// 46113 is 1 April 2026, and the fraction half past nine.
    @Test(
        "Formats, by number or by code",
        arguments: [
            ("14", "2026-04-01"), ("22", "2026-04-01 09:30"), ("20", "09:30"), ("27", "2026-04-01"),
            ("31", "2026-04-01"),
            ("32", "09:30"), ("50", "2026-04-01"), ("58", "2026-04-01"), ("46", "1106721:30"),
            ("0", "46113.3958333333"),
            ("49", "46113.3958333333"), ("10", "46113.3958333333"),
            ("[$-411]ggge\"年\"m\"月\"d\"日\";@", "2026-04-01"),
            ("[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\";@", "2026-04-01"),
            ("[$-411]ge.m.d;@", "2026-04-01"), ("[$-F800]dddd, mmmm dd, yyyy", "2026-04-01"),
            ("yyyy年m月d日", "2026-04-01"),
            ("yyyy/m/d h:mm;@", "2026-04-01 09:30"), ("yyyy\\-mm\\-dd\\Thh:mm:ss", "2026-04-01 09:30"),
            ("[$-409]h:mm AM/PM;@", "09:30"), ("mm:ss.0", "09:30"), ("[hh]:mm", "1106721:30"),
            ("aaaa", "2026-04-01"), ("m", "2026-04-01"),
            ("[DBNum1][$-411]m\"月\"d\"日\"", "2026-04-01"), ("M/D", "2026-04-01"), ("[Red]yyyy", "2026-04-01"),
            ("General", "46113.3958333333"), ("#,##0\"日\"", "46113.3958333333"),
            ("[Red]0.0", "46113.3958333333"),
            ("0.00E+00", "46113.3958333333"), ("\\d0", "46113.3958333333"), ("0_d", "46113.3958333333"),
            ("\"m/d\"#", "46113.3958333333"),
            ("General\"時\"", "46113.3958333333"), ("\\¥#,##0;[Red]\\-\\¥#,##0", "46113.3958333333"),
            ("@", "46113.3958333333"),
        ])
    func formats(format: String, expected: String) throws {
        #expect(try shown("46113.395833333336", format: format).text == expected)
    }

    @Test(
        "Days of both systems, with the 29 February 1900 that never was",
        arguments: [
            ("", "1", "1900-01-01"), ("", "59", "1900-02-28"), ("", "60", "1900-02-29"),
            ("", "61", "1900-03-01"),
            ("", "0", "1900-01-00"), ("", "25569", "1970-01-01"), ("", "36584", "2000-02-28"),
            ("", "36585", "2000-02-29"),
            ("", "36586", "2000-03-01"), ("", "45351", "2024-02-29"), ("", "73109", "2100-02-28"),
            ("", "73110", "2100-03-01"),
            ("", "2958465", "9999-12-31"), ("", "46112.999999", "2026-04-01"), ("", "46113.5", "2026-04-01"),
            ("<workbookPr date1904=\"1\"/>", "0", "1904-01-01"),
            ("<workbookPr date1904=\"true\"/>", "44651", "2026-04-01"),
            ("<workbookPr date1904=\"1\"/>", "60", "1904-03-01"),
            ("<workbookPr date1904=\"0\"/>", "46113", "2026-04-01"),
            ("<workbookPr date1904=\"1\"/>", "2957003", "9999-12-31"),
        ])
    func days(properties: String, serial: String, expected: String) throws {
        #expect(try shown(serial, format: "14", properties: properties).text == expected)
    }

    @Test(
        "Times",
        arguments: [
            ("22", "46113", "2026-04-01"), ("22", "46113.999988425925", "2026-04-01 23:59:59"),
            ("22", "46113.99999999", "2026-04-02"),
            ("22", "2958465.9999999", "9999-12-31"), ("20", "0", "00:00"),
            ("20", "0.99998842592592592", "23:59:59"),
            ("21", "1.5", "12:00"), ("46", "1.5", "36:00"), ("[mm]:ss", "4.1666666666666664E-2", "01:00"),
        ])
    func times(format: String, serial: String, expected: String) throws {
        #expect(try shown(serial, format: format).text == expected)
    }

    @Test("What is no day is shown as a number and reported", arguments: ["-1", "2958466", "1e300"])
    func noDays(serial: String) throws {
        let found = try shown(serial, format: "14")
        #expect(found.faults == [.dateOutOfRange])
        #expect(found.text?.contains("-0") == false)
    }

    @Test(
        "Codes that a format fills with zeros keep them",
        arguments: [
            ("0000000000", "312345678", "0312345678"), ("00", "7", "07"), ("000", "1234", "1234"),
            ("000", "1.5", "1.5"),
            ("000", "-1", "-1"), ("0", "7", "7"),
        ])
    func zeros(format: String, value: String, expected: String) throws {
        #expect(try shown(value, format: format).text == expected)
    }
}
