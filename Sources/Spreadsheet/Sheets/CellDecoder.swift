/// What a cell's content means to somebody who looks at it.
struct CellDecoder {
    let strings: SharedStrings
    let styles: CellStyles
    let dateSystem: DateSystem
    let isUncalculated: Bool

    struct Decoded {
        var text: String
        var fault: CellFault.Reason?
    }

    /// - Parameter limit: bytes of one text.
    /// - Returns: nil if the text is longer.
    func decode(_ cell: RawCell, limit: Int) throws(MarkupFault) -> Decoded? {
        var decoded = Decoded(text: "")
        switch cell.kind {
        case .sharedString:
            guard let value = cell.value else { break }
            guard let index = Int(trimmed(value)), let text = strings[index] else { throw .malformed }
            guard text.count <= limit else { return nil }
            decoded.text = String(decoding: text, as: UTF8.self)
        case .inlineString:
            guard cell.inline.bytes.count <= limit else { return nil }
            decoded.text = String(decoding: cell.inline.bytes, as: UTF8.self)
        case .boolean, .date, .error, .formulaString, .number:
            guard let value = cell.value else { break }
            guard value.utf8.count <= limit else { return nil }
            decoded = try decode(value, cell.kind, styles[cell.style])
        }
        if cell.lacksCalculatedValue || (isUncalculated && cell.hasFormula) {
            decoded.fault = .uncalculatedFormula
        }
        return decoded
    }

    private func decode(
        _ value: String, _ kind: RawCell.Kind, _ format: NumberFormat
    ) throws(MarkupFault) -> Decoded {
        if kind == .formulaString { return Decoded(text: EscapedText.unescaped(value)) }
        let text = trimmed(value)
        guard !text.isEmpty else { return Decoded(text: "") }
        switch kind {
        case .boolean:
            guard text == "0" || text == "1" || text == "true" || text == "false" else { throw .malformed }
            return Decoded(text: text == "1" || text == "true" ? "TRUE" : "FALSE")
        case .error: return Decoded(text: text, fault: .errorValue(text))
        case .date: return Decoded(text: WrittenDate.text(text))
        default: return decode(number: text, format)
        }
    }

    private func decode(number text: String, _ format: NumberFormat) -> Decoded {
        // A program that writes words as numbers means words.
        guard let shown = NumberText.shown(text) else { return Decoded(text: text) }
        switch format {
        case .number: return Decoded(text: shown)
        case .padded(let digits):
            guard shown.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
                return Decoded(text: shown)
            }
            return Decoded(text: String(repeating: "0", count: max(0, digits - shown.utf8.count)) + shown)
        case .date, .dateAndTime, .time, .duration:
            guard let serial = Double(text), let date = SerialDate(serial, dateSystem) else {
                return Decoded(text: shown, fault: .dateOutOfRange)
            }
            return Decoded(text: date.text(format, dateSystem))
        }
    }

    /// Without the white space of XML around it.
    private func trimmed(_ value: String) -> String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard value.utf8.first.map(isSpace) == true || value.utf8.last.map(isSpace) == true else {
            return value
        }
        let text = value.utf8.drop(while: isSpace)
        let end = text.lastIndex { !isSpace($0) }.map(text.index(after:)) ?? text.startIndex
        return String(value[text.startIndex..<end])
    }
}
