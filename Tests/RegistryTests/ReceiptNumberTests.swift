import Registry
import Testing

struct ReceiptNumberTests {
    @Test(
        "Receipt numbers",
        arguments: [
            ("2026-0001", "2026-0001"), ("２０２６－１", "2026-0001"), (" 2026ー12345 ", "2026-12345"),
            ("2026-0", nil), ("26-0001", nil), ("2026", nil),
            ("2026-", nil), ("2026-0001-1", nil), ("2026-1a", nil), ("0000-0001", nil),
            ("2026-99999999999999999999", nil),
        ])
    func read(written: String, text: String?) {
        #expect(ReceiptNumber(written: written)?.description == text)
    }

    @Test func everyNumberIsReadAsItIsWritten() throws {
        for (year, sequence) in [(2026, 1), (2026, 9_999), (2026, 10_000), (1, 1), (9998, 1)] {
            let fiscalYear = try #require(FiscalYear(year))
            let number = try #require(ReceiptNumber(fiscalYear: fiscalYear, sequence: sequence))
            #expect(ReceiptNumber(written: number.description) == number)
        }
    }

    @Test func theyAreInOrder() throws {
        let texts = ["2025-0002", "2026-0001", "2026-9999", "2026-10000"]
        let numbers = try texts.map { try #require(ReceiptNumber(written: $0)) }
        #expect(numbers.shuffled().sorted() == numbers)
    }
}
