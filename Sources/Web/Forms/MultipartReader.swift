/// Divides a body into its parts, without looking into them.
enum MultipartReader {
    struct Part: Sendable {
        let head: ArraySlice<UInt8>
        let body: ArraySlice<UInt8>
    }

    /// No preamble, no epilogue, no blanks behind a boundary: browsers send none.
    static func parts(
        of body: [UInt8], _ boundary: MultipartBoundary
    ) throws(MultipartForm.Fault) -> [Part] {
        let opening = Array("--".utf8) + boundary.bytes
        let delimiter = lineEnd + opening
        guard body.starts(with: opening) else { throw .framing }
        var parts: [Part] = []
        var rest = body[opening.count...]
        while !isEnd(rest) {
            guard rest.starts(with: lineEnd) else { throw .framing }
            guard parts.count < MultipartForm.mostParts else { throw .tooManyParts }
            rest = rest.dropFirst(lineEnd.count)
            guard let head = position(of: emptyLine, in: rest.prefix(MultipartForm.longestHead)) else {
                throw .head
            }
            let start = head + emptyLine.count
            guard let end = position(of: delimiter, in: rest[start...]) else { throw .framing }
            parts.append(Part(head: rest[rest.startIndex..<head], body: rest[start..<end]))
            rest = rest[(end + delimiter.count)...]
        }
        return parts
    }

    private static let lineEnd = Array("\r\n".utf8)
    private static let emptyLine = Array("\r\n\r\n".utf8)

    private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.elementsEqual("--".utf8) || rest.elementsEqual("--\r\n".utf8)
    }

    /// Looks at the last byte of where the pattern would stand, and mostly skips its whole length (Horspool).
    static func position(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        let last = pattern.count - 1
        var shifts = [Int](repeating: pattern.count, count: 256)
        for (index, byte) in pattern.dropLast().enumerated() { shifts[Int(byte)] = last - index }
        var start = bytes.startIndex
        while start + last < bytes.endIndex {
            let byte = bytes[start + last]
            if byte == pattern[last], bytes[start...].starts(with: pattern) { return start }
            start += shifts[Int(byte)]
        }
        return nil
    }
}

/// The lines above a part: what it is called, and whether it is a file.
struct PartHead: Sendable, Hashable {
    let name: String
    /// Nil for a field; empty for a file input that nobody used.
    let fileName: String?

    init(_ bytes: ArraySlice<UInt8>) throws(MultipartForm.Fault) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        var disposition: String?
        // `"\r\n"` is one character here; any other control character has no business in a head.
        for line in text.split(separator: "\r\n" as Character, omittingEmptySubsequences: false) {
            guard let colon = line.firstIndex(of: ":"), line.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
            else {
                throw .head
            }
            switch line[..<colon].lowercased() {
            case "content-disposition" where disposition == nil:
                disposition = String(line[line.index(after: colon)...])
            case "content-type": break
            default: throw .head
            }
        }
        guard let disposition else { throw .head }
        (name, fileName) = try Self.parameters(of: disposition)
    }

    /// ` form-data; name="roster"; filename="名簿.csv"`. Quotes within come as `%22`, line ends as `%0D%0A` (HTML, 4.10.21.8).
    private static func parameters(
        of disposition: String
    ) throws(MultipartForm.Fault) -> (name: String, fileName: String?) {
        var rest = disposition.drop { $0 == " " }
        guard rest.lowercased().hasPrefix("form-data") else { throw .head }
        rest = rest.dropFirst("form-data".count)
        var (name, fileName): (String?, String?)
        while !rest.isEmpty {
            guard rest.first == ";" else { throw .head }
            rest = rest.dropFirst().drop { $0 == " " }
            guard let equals = rest.firstIndex(of: "=") else { throw .head }
            let key = rest[..<equals].lowercased()
            rest = rest[rest.index(after: equals)...]
            guard rest.first == "\"", let close = rest.dropFirst().firstIndex(of: "\"") else { throw .head }
            let value = String(rest[rest.index(after: rest.startIndex)..<close])
            rest = rest[rest.index(after: close)...]
            switch key {
            case "name" where name == nil: name = value
            case "filename" where fileName == nil: fileName = value
            default: throw .head
            }
        }
        guard let name, !name.isEmpty, name.utf8.count <= MultipartForm.longestName else { throw .head }
        return (name, fileName)
    }
}
