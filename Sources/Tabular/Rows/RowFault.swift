/// Why one row cannot be relied on: the first fault in it.
package enum RowFault: Sendable, Hashable {
    /// Bytes that are no character in the file's encoding; one or two of them, at the position.
    case undecodable(Position, bytes: [UInt8])
    /// Something between a closing quote and the next separator, at the position: perhaps a quote inside the
    /// text that was not doubled, perhaps one that closes a quote left open some lines before.
    case strayQuote(Position)
    /// The row is in another encoding than the file: somebody joined two files. It could be read and would be
    /// nonsense; its first character is at the position.
    case otherEncoding(Position, Encoding)

    package var position: Position {
        switch self {
        case .undecodable(let position, _), .strayQuote(let position), .otherEncoding(let position, _): position
        }
    }

    package var message: (ja: String, en: String) {
        let place = position.label
        switch self {
        case .undecodable(let position, let bytes):
            let hex = bytes.map(hexadecimal).joined(separator: " ")
            return (
                "\(place.ja)に、文字として読めないデータ（\(hex)、先頭から\(position.offset)バイト）があります。文字を入力し直してください。",
                "\(place.en): \(hex) at byte \(position.offset) is no character. Type the text again."
            )
        case .strayQuote:
            return (
                "\(place.ja)で、閉じる引用符（\"）のあとに文字が続いています。引用符の過不足を確かめてください。",
                "\(place.en): text follows a closing quote (\"). Check the quotes of this row."
            )
        case .otherEncoding(_, let encoding):
            return (
                "\(place.ja)からの文字は、ほかの行と違う文字コード（\(encoding.label.ja)）のようです。この行の文字を入力し直してください。",
                "\(place.en): unlike the other rows this one seems to be in \(encoding.label.en). Type it again."
            )
        }
    }
}

extension RowFault: CustomStringConvertible {
    package var description: String { message.en }
}

private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
}
