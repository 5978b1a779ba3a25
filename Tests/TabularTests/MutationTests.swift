import FoundationEssentials
import Tabular
import Testing

/// Whatever the bytes: no crash, and every byte and line belongs to exactly one row.
@Suite struct MutationTests {
    private static let files: [[UInt8]] = [
        bytes("番号,氏名,\"備考\"\r\n1,山田 花子,\"a\"\"b\r\nc\"\r\n2,髙橋,\r\n\r\n3,𠮷田,x\r\n"),
        bytes([0xEF, 0xBB, 0xBF], "氏名;職種\n山田;\"医;師\"\n"),
        bytes(
            [0x8E, 0x81, 0x96, 0xBC], ",", [0xC0, 0xB6], "\r\"", [0x95, 0x5C, 0xFB, 0xFC], "\",\"x\ny\"\r"),
        bytes("SEP=;\r\n氏名;職種\r\n山田;\"医\r師\"\r\n", [0x1A, 0x1A]),
        utf16("氏名\t職種\r\n𠮷田\t\"医\n師\"\r\n"),
        utf16("sep=\t\n氏名\t職種\n𠮷田\t\"医\r\n師\"\n\u{1A}"),
        utf16("氏名\t職種\r\n𠮷田\t\"医\n師\"\r\n", bigEndian: true),
    ]
    private static let lively: [UInt8] = [
        0x0A, 0x0D, 0x1A, 0x22, 0x22, 0x2C, 0x09, 0x3B, 0x5C, 0x81, 0xE3, 0x82, 0xF0, 0xD8, 0xDC, 0xFF, 0x41,
    ]

    @Test("A file with random changes", arguments: files.indices)
    func mutations(of index: Int) {
        for seed in UInt64(0)..<400 {
            var random = SeededGenerator(seed: seed)
            var file = Self.files[index]
            for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&file, using: &random) }
            check(file, "file \(index), seed \(seed): \(file)")
        }
    }

    /// What the fuzzer once stumbled over, and where it starts from.
    @Test func corpus() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!names.isEmpty)
        for name in names { check(Array(try Data(contentsOf: folder.appending(path: name))), "\(name)") }
    }

    private func mutate(_ file: inout [UInt8], using random: inout SeededGenerator) {
        let place = Int.random(in: 0...file.count, using: &random)
        let byte =
            Bool.random(using: &random)
            ? Self.lively.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where place < file.count: file[place] = byte
        case 1 where place < file.count: file.remove(at: place)
        case 2: file.removeSubrange(place..<min(file.count, place + 5))
        default: file.insert(byte, at: place)
        }
    }

    /// In the encoding that is detected and, read so against its nature, in every other.
    private func check(_ file: [UInt8], _ comment: Comment) {
        for encoding in [nil] + Encoding.allCases.map(Optional.some) {
            let limits = Limits(bytes: 1000, rows: 100, columns: 100, fieldBytes: 1000)
            guard let table = try? Table.read(file, limits: limits, encoding: encoding) else { continue }
            let mark = table.encoding.byteOrderMark
            var offset = file.starts(with: mark) ? mark.count : 0
            let text = file[offset...]
            var line = 1
            var isAccountedFor = true
            for row in table.rows {
                isAccountedFor =
                    isAccountedFor && row.bytes.lowerBound == offset && !row.bytes.isEmpty
                    && row.lines.lowerBound == line && hasPositionsInside(row)
                offset = row.bytes.upperBound
                line = row.lines.upperBound + 1
            }
            #expect(isAccountedFor && offset == file.count, comment)
            #expect(line - 1 == physicalLines(units(of: text, in: table.encoding)), comment)
        }
    }

    private func hasPositionsInside(_ row: Row) -> Bool {
        var places = row.cells.map(\.position)
        if case .damaged(let fault) = row.content { places = [fault.position] }
        let areInside = places.allSatisfy { place in
            row.bytes.lowerBound...row.bytes.upperBound ~= place.offset && row.lines ~= place.line
        }
        let areOrdered = zip(places, places.dropFirst()).allSatisfy { $0.offset < $1.offset }
        return areInside && areOrdered && row.cells.map(\.column) == Array(row.cells.indices)
    }

    private func units(of text: ArraySlice<UInt8>, in encoding: Encoding) -> [UInt16] {
        let high: Int
        switch encoding {
        case .utf8, .utf8WithBOM, .cp932: return text.map(UInt16.init)
        case .utf16LittleEndian: high = 1
        case .utf16BigEndian: high = 0
        }
        return stride(from: text.startIndex, to: text.endIndex, by: 2).map { offset in
            guard offset + 1 < text.endIndex else { return .max }
            return UInt16(text[offset + high]) << 8 | UInt16(text[offset + 1 - high])
        }
    }

    /// Counted apart from the reader: line ends, and a last line without one.
    private func physicalLines(_ units: [UInt16]) -> Int {
        var lines = 0
        var previous: UInt16 = 0x0A
        for unit in units {
            if unit == 0x0D || (unit == 0x0A && previous != 0x0D) { lines += 1 }
            previous = unit
        }
        return units.last == 0x0A || units.last == 0x0D ? lines : lines + 1
    }
}
