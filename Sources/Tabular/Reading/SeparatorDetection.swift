/// Finds the separator from the first rows: the one that stands, outside quotes, in most of them; then the most
/// frequent.
///
/// On a tie a tab wins over a comma, since texts have commas, and a comma over a semicolon. A file of one
/// column has a comma.
struct SeparatorDetection<Decoder: TextDecoder> {
    private static var sampledRows: Int { 100 }
    private static var sampledBytes: Int { 256 * 1024 }

    private var tallies: [Tally] = [Separator.tab, .comma, .semicolon].map { Tally(separator: $0) }
    private var rows = 0

    private struct Tally {
        let separator: Separator
        var rows = 0
        var inRow = 0
        var total = 0
    }

    static func separator(of file: Span<UInt8>, from start: Int) -> Separator {
        var detection = Self()
        detection.count(in: file, from: start)
        let best = detection.tallies.reduce(detection.tallies[1]) { best, tally in
            (tally.rows, tally.total) > (best.rows, best.total) ? tally : best
        }
        return best.separator
    }

    private mutating func count(in file: Span<UInt8>, from start: Int) {
        let end = min(file.count, start + Self.sampledBytes)
        var isInQuotes = false
        var isFieldStart = true
        var offset = start
        while offset < end, rows < Self.sampledRows {
            let unit = Decoder.unit(in: file, at: offset)
            offset += Decoder.unitWidth
            if isInQuotes {
                // A doubled quote closes and, below, opens again.
                isInQuotes = unit != UInt16(ASCII.quote)
                isFieldStart = !isInQuotes
                continue
            }
            switch unit {
            case UInt16(ASCII.quote): isInQuotes = isFieldStart
            case UInt16(ASCII.lineFeed), UInt16(ASCII.carriageReturn): endRow()
            default:
                let index = tallies.firstIndex { UInt16($0.separator.rawValue) == unit }
                isFieldStart = index != nil
                if let index { tallies[index].inRow += 1 }
                continue
            }
            isFieldStart = true
        }
        endRow()
    }

    private mutating func endRow() {
        for index in tallies.indices {
            if tallies[index].inRow > 0 { tallies[index].rows += 1 }
            tallies[index].total += tallies[index].inRow
            tallies[index].inRow = 0
        }
        rows += 1
    }
}
