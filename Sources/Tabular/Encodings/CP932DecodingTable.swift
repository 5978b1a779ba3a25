/// CP932 to UTF-8, from the C library's converter: 0.3 MB, filled once, at first use.
///
/// An entry holds one to three bytes of UTF-8, the first lowest, and their number in the highest byte; 0 is no
/// character. Everything that CP932 has is in the Basic Multilingual Plane, so three bytes suffice.
struct CP932DecodingTable: Sendable {
    /// By the byte, for characters of one; 0 also for the first byte of two.
    let single: [UInt32]
    /// By both bytes, the first one higher.
    let double: [UInt32]

    /// Nil where the C library lacks CP932.
    static let shared = CP932DecodingTable()

    private init?() {
        guard let converter = CharacterConverter(from: CP932.name, to: "UTF-8") else { return nil }
        func entry(_ character: [UInt8]) -> UInt32 {
            guard let bytes = converter.convert(character), bytes.count <= 3 else { return 0 }
            let packed = bytes.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            return packed | UInt32(bytes.count) << 24
        }
        single = (0...0xFF).map { entry([UInt8($0)]) }
        var double = [UInt32](repeating: 0, count: 0x10000)
        for lead in CP932.leads {
            for trail in CP932.trails { double[Int(lead) << 8 | Int(trail)] = entry([lead, trail]) }
        }
        self.double = double
    }
}
