import Tabular
import Testing

@Suite struct SeparatorTests {
    @Test(
        "The separator is detected",
        arguments: [
            ("氏名,住所\n山田,狛江市\n", Separator.comma),
            ("氏名\t住所\n山田\t狛江市1,2,3\n", .tab),
            ("氏名;住所\n山田;\"1,2,3,4\"\n", .semicolon),
            ("氏名;金額\n山田;1,5\n鈴木;2\n", .semicolon),
            ("氏名,備考\n山田,a;b;c;d\n鈴木,\n", .comma),
            ("\"a;\"\";b;\nc;d\",1,2\n", .comma),
            ("5\";1\n6;2\n", .semicolon),
            ("名簿\n", .comma),
            ("名簿,令和8年\n番号\t氏名\t職種\n1\t山田\t医師\n", .tab),
        ])
    func detection(file: String, expected: Separator) throws {
        #expect(try Table.read(bytes(file)).separator == expected)
        #expect(try Table.read(utf16(file)).separator == expected)
    }

    @Test func aChosenSeparatorTakesThePlaceOfDetection() throws {
        #expect(texts(try Table.read(bytes("a,b;c"), separator: .semicolon)) == [["a,b", "c"]])
    }
}
