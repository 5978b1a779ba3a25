/// How wide a text is on the screen, in half-width characters.
enum DisplayWidth {
    /// Of its longest line; counting ends at a limit.
    static func width(of text: String, upTo limit: Int) -> Int {
        var longest = 0
        var line = 0
        for scalar in text.unicodeScalars {
            line = scalar == "\n" ? 0 : line + width(of: scalar)
            longest = max(longest, line)
            if longest >= limit { return limit }
        }
        return longest
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.isASCII { return 1 }
        if wide.contains(where: { $0.contains(scalar.value) }) { return 2 }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: 0
        default: 1
        }
    }

    /// East Asian Width W and F (Unicode Standard Annex 11), by blocks.
    private static let wide: [ClosedRange<UInt32>] = [
        0x3041...0x33FF, 0x4E00...0x9FFF, 0xFF01...0xFF60, 0x3400...0x4DBF, 0x2E80...0x303E, 0xFFE0...0xFFE6,
        0xF900...0xFAFF, 0x1100...0x115F, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xFE30...0xFE6F, 0x1F300...0x1F64F,
        0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
