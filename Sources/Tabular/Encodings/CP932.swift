/// What is fixed about CP932.
enum CP932 {
    /// Not "SHIFT_JIS": that has no ①㈱髙, and other characters in place of ～ and －.
    static let name = "CP932"
    static let leads: [UInt8] = Array(0x81...0x9F) + Array(0xE0...0xFC)
    static let trails: [UInt8] = Array(0x40...0x7E) + Array(0x80...0xFC)
    /// Characters that CP932 lacks and the twins that are written in their place, as Excel does; read again, they are
    /// the twins.
    static let twins: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{A2}": "￠", "\u{A3}": "￡", "\u{AC}": "￢", "\u{2014}": "\u{2015}", "\u{2016}": "\u{2225}",
        "\u{2212}": "－", "\u{301C}": "～",
    ]
}
