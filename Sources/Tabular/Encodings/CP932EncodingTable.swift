/// Unicode to CP932, from the C library's converter: 128 KB, filled once, at first use.
///
/// Where CP932 has a character twice the choice is Windows' (髙 is FBFC, ㈱ is 878A); some that it lacks, such as
/// 〜 (U+301C), become their twins.
struct CP932EncodingTable: Sendable {
    /// By the scalar; one byte or two, the first one higher; 0 is none.
    private let codes: [UInt16]

    /// Empty, so that only ASCII can be written, where the C library lacks CP932.
    static let shared = CP932EncodingTable()

    private init() {
        guard let converter = CharacterConverter(from: "UTF-8", to: CP932.name) else {
            codes = []
            return
        }
        codes = (0...0xFFFF).map { value in
            guard let scalar = Unicode.Scalar(UInt16(value)) else { return 0 }
            guard let bytes = converter.convert(Array(String(scalar).utf8)) else { return 0 }
            let code = bytes.reduce(0) { $0 << 8 | UInt16($1) }
            // The C library makes ¥ and ‾ into \ and ~, which are no twins but other characters: that has to be asked
            // for.
            return code < 0x80 && value >= 0x80 ? 0 : code
        }
    }

    /// One byte (below 0x100) or two, the first one higher; nil where CP932 lacks the character.
    subscript(_ scalar: Unicode.Scalar) -> UInt16? {
        if scalar.isASCII { return UInt16(scalar.value) }
        guard scalar.value < codes.count else { return nil }
        let code = codes[Int(scalar.value)]
        return code == 0 ? nil : code
    }
}
