/// What is fixed about CP932.
enum CP932 {
    /// Not "SHIFT_JIS": that has no ①㈱髙, and other characters in place of ～ and －.
    static let name = "CP932"
    static let leads: [UInt8] = Array(0x81...0x9F) + Array(0xE0...0xFC)
    static let trails: [UInt8] = Array(0x40...0x7E) + Array(0x80...0xFC)
}
