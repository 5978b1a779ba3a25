/// Random numbers that are the same in every run (SplitMix64), so that what fails can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A text of up to `length` scalars from an alphabet that holds what bites.
    mutating func text(upTo length: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            scalars.append(Self.alphabet.randomElement(using: &self) ?? "a")
        }
        return String(scalars)
    }

    private static let alphabet: [Unicode.Scalar] =
        Array(
            "aZ09@@..--/_'+() 　年月日令和平成元RHあかがアカガヷﾞﾟｶﾊ゛゜ー－ｰ髙高﨑崎神\u{FA19}\u{3099}\u{309A}\u{200B}\u{202E}\r\n\t\u{0}"
                .unicodeScalars)
        + [
            "\u{E000}", "\u{FE00}", "\u{E0100}", "\u{1F600}", "\u{FF10}", "\u{FF20}", "\u{FFFD}", "わ", "を", "う",
            "İ",
        ]
}
