import Tabular
import Testing

@Suite struct UnreadableFileTests {
    static let limits = Limits(bytes: 40, rows: 3, columns: 3, fieldBytes: 9)

    @Test(
        "Whole files that are refused",
        arguments: [
            (bytes(), UnreadableFile.empty),
            (bytes([0xEF, 0xBB, 0xBF]), .empty),
            (bytes([0xFF, 0xFE]), .empty),
            (bytes(String(repeating: "a\n", count: 21)), .tooLarge(bytes: 42, limit: 40)),
            (bytes("1\n\n3\n4"), .tooManyRows(limit: 3)),
            (bytes("1,2,3\n\"\n\",2,3,4\n"), .tooManyColumns(line: 2, limit: 3)),
            (bytes("1,2\n3,1234567890"), .fieldTooLong(Position(offset: 6, line: 2, column: 1), limit: 9)),
            (
                bytes("1,2\n3,\"1234567890\"\n"),
                .fieldTooLong(Position(offset: 6, line: 2, column: 1), limit: 9)
            ),
            (
                bytes("1,2\n\"\n\",\"a\"\"\n\"\"b\n"),
                .unterminatedQuote(Position(offset: 8, line: 3, column: 1))
            ),
            (bytes("\""), .unterminatedQuote(Position(offset: 0, line: 1, column: 0))),
            (bytes("ab", [0], "c\n"), .binary(offset: 2)),
            ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00], .binary(offset: 4)),
            (bytes("PK", [3, 4, 20, 0]), .otherFormat(.zip)),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .otherFormat(.compoundFile)),
            (bytes("%PDF-1.7\n"), .otherFormat(.pdf)),
            (bytes("a", [0x1B], "[1m,", [0x1B], "$B;3ED\n"), .escapeSequence(offset: 6)),
        ])
    func refused(file: [UInt8], expected: UnreadableFile) {
        #expect(throws: expected) { try Table.read(file, limits: Self.limits) }
        #expect(!expected.message.ja.isEmpty && !expected.message.en.isEmpty)
    }

    @Test(
        "Files at their limits are read",
        arguments: [
            String(repeating: "a", count: 9), "1\n2\n3\n", "1,2,3", "\"\"\"\"\"\"\"\"\"\"",
        ])
    func atLimits(file: String) throws {
        #expect(try !Table.read(bytes(file), limits: Self.limits).rows.isEmpty)
    }

    @Test func messagesCountFromOne() {
        let position = Position(offset: 8, line: 3, column: 1)
        #expect(UnreadableFile.unterminatedQuote(position).message.ja == "3行目の2列目で始まる引用符（\"）が閉じられていません。")
        #expect(
            RowFault.undecodable(position, bytes: [0x81, 0x0A]).message.en.hasPrefix(
                "line 3, column 2: 81 0A at byte 8"))
        #expect(
            UnreadableFile.tooLarge(bytes: 1_048_577, limit: 1_048_576).message.en.contains(
                "1.1 MB, at most 1 MB"))
    }
}
