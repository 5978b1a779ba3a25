import Glibc
import Tabular
import Testing

/// Files made to take the memory or the time of whoever reads them.
@Suite struct LargeFileTests {
    /// The size of the upload stands for nothing here: the other limits have to hold by themselves.
    static let limits: Limits = {
        var limits = Limits.standard
        limits.bytes = .max
        return limits
    }()
    private static let header = bytes("氏名,備考\r\n鈴木,なし\r\n")
    private static let size = 16_000_000

    /// What is made, and why it is refused.
    enum LargeFile: String, Codable, CaseIterable, CustomTestStringConvertible {
        case millionColumns, longField, longQuotedField, longStrayText, separatorsAlone, lineEndsAlone
        case openQuote, quoteClosedFarBelow

        var testDescription: String { rawValue }

        func bytes() -> [UInt8] {
            let a = UInt8(ascii: "a")
            let quote = UInt8(ascii: "\"")
            let row = TabularTests.bytes("山田 花子,看護師\r\n")
            return switch self {
            case .millionColumns: [UInt8](repeating: UInt8(ascii: ","), count: 1_000_000)
            case .longField: header + [UInt8](repeating: a, count: 100_000_000)
            case .longQuotedField: header + [quote] + [UInt8](repeating: a, count: size) + [quote]
            case .longStrayText: header + [quote, quote] + [UInt8](repeating: a, count: size)
            case .separatorsAlone: Array(repeatElement(separators, count: 20_000).joined())
            case .lineEndsAlone: [UInt8](repeating: 0x0A, count: size)
            case .openQuote: header + [quote] + repeatElement(row, count: 30_000).joined()
            case .quoteClosedFarBelow:
                header + [quote] + repeatElement(row, count: 15_000).joined() + [quote]
                    + repeatElement(row, count: 15_000).joined()
            }
        }

        /// Nil where only the row is damaged.
        var refusal: UnreadableFile? {
            let third = Position(offset: header.count, line: 3, column: 0)
            return switch self {
            case .millionColumns: .tooManyColumns(line: 1, limit: 256)
            case .longField, .longQuotedField, .quoteClosedFarBelow: .fieldTooLong(third, limit: 32 * 1024)
            case .longStrayText: nil
            case .separatorsAlone: .tooManyCells(limit: 5_000_000)
            case .lineEndsAlone: .tooManyRows(limit: 200_000)
            case .openQuote: .unterminatedQuote(third)
            }
        }

        private var separators: [UInt8] { [UInt8](repeating: UInt8(ascii: ","), count: 255) + [0x0A] }
    }

    /// In a process of its own that may take little more than the file itself: less than the row's text alone
    /// would need if it were kept, far less than five million cells.
    @Test("It is judged in memory bounded by the limits", arguments: LargeFile.allCases)
    func boundedMemory(kind: LargeFile) async {
        await #expect(processExitsWith: .success) { [kind] in
            let file = kind.bytes()
            try limitMemory(toFurther: 12 * 1024 * 1024)
            #expect(judge(file) == kind.refusal)
        }
    }

    /// The limit of the upload comes first, before anything is looked at.
    @Test func aHundredMegabytesAreTooLarge() {
        let file = LargeFile.longField.bytes()
        #expect(throws: UnreadableFile.tooLarge(bytes: file.count, limit: 50 * 1024 * 1024)) {
            try Table.read(file)
        }
    }

    @Test func onlyTheRowWithTheLongStrayTextIsDamaged() throws {
        let file = bytes("a,b\n\"\"") + [UInt8](repeating: 0x61, count: 1_000_000) + bytes("\nc,d\n")
        let table = try Table.read(file)
        #expect(texts(table) == [["a", "b"], nil, ["c", "d"]])
    }
}

/// Why the file is refused; its rows are counted, not kept.
private func judge(_ file: [UInt8]) -> UnreadableFile? {
    do throws(UnreadableFile) {
        try Table.forEachRow(in: file, limits: LargeFileTests.limits) { _ in }
        return nil
    } catch { return error }
}

private struct MemoryUnlimited: Error {}

/// From now on the process gets so many bytes more than it has, and no others.
private func limitMemory(toFurther bytes: Int) throws {
    guard let statistics = unsafe fopen("/proc/self/statm", "r") else { throw MemoryUnlimited() }
    defer { unsafe fclose(statistics) }
    var line = [CChar](repeating: 0, count: 256)
    guard unsafe fgets(&line, CInt(line.count), statistics) != nil else { throw MemoryUnlimited() }
    let pages = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        .split(separator: " ").compactMap { Int($0) }
    guard pages.count > 5 else { throw MemoryUnlimited() }
    let size = rlim_t(pages[5] * sysconf(CInt(_SC_PAGESIZE)) + bytes)
    var limit = rlimit(rlim_cur: size, rlim_max: size)
    guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit) == 0 else {
        throw MemoryUnlimited()
    }
}
