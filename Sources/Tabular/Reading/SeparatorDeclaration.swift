/// A first line like `sep=;`, unquoted: Excel and LibreOffice read the file with that separator and show the line
/// to nobody.
enum SeparatorDeclaration {
    /// `sep=`; read in capitals too.
    static let start: [UInt8] = [0x73, 0x65, 0x70, 0x3D]

    /// The separator that the first line declares; nil where it is a row like any other.
    static func separator<Decoder: TextDecoder>(
        of text: Span<UInt8>, from start: Int, as decoder: Decoder.Type
    ) -> Separator? {
        func character(at index: Int) -> UInt8? {
            let offset = start + index * Decoder.unitWidth
            guard offset < text.count else { return nil }
            return UInt8(exactly: Decoder.unit(in: text, at: offset)) ?? .max
        }
        for (index, letter) in Self.start.enumerated() {
            guard let found = character(at: index), isSame(found, letter) else { return nil }
        }
        let endsThere = character(at: Self.start.count + 1)?.isLineBreak ?? true
        guard endsThere, let declared = character(at: Self.start.count) else { return nil }
        return Separator(rawValue: declared)
    }

    /// Whether the text of a first field could begin such a line.
    static func isStart(of text: String) -> Bool {
        text.utf8.count >= start.count && zip(text.utf8, start).allSatisfy(isSame)
    }

    /// Without regard to case; `letter` is lower-case or `=`.
    private static func isSame(_ character: UInt8, _ letter: UInt8) -> Bool {
        character == letter || (0x41...0x5A ~= character && character | 0x20 == letter)
    }
}
