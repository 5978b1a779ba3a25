/// The row that is being written for `COPY`, behind those that have not been sent yet: fields are appended in
/// the order of the columns, in COPY's text format, straight into the buffer.
package struct CopyRow {
    private(set) var buffer: [UInt8] = []
    private(set) var fieldCount = 0
    /// The first field of the row that cannot be written.
    private(set) var failure: PostgresError?

    /// Appends a value in its text form; nil is NULL.
    package mutating func append(_ value: some PostgresEncodable) {
        if value.isNull { return appendNull() }
        let start = beginField()
        do { try value.encode(into: &buffer) } catch { failure = failure ?? error }
        escape(from: start)
    }

    /// Appends a text: what most fields are.
    package mutating func append(_ text: String) {
        append(utf8: text.utf8)
    }

    package mutating func append(_ text: String?) {
        if let text { append(text) } else { appendNull() }
    }

    /// Appends a text that is at hand as bytes, a slice of a file for instance. That it is UTF-8 the server checks.
    package mutating func append(utf8 text: some Collection<UInt8>) {
        let start = beginField()
        buffer += text
        escape(from: start)
    }

    package mutating func appendNull() {
        _ = beginField()
        buffer += #"\N"#.utf8
    }

    mutating func begin() {
        fieldCount = 0
        failure = nil
    }

    mutating func end() {
        buffer.append(UInt8(ascii: "\n"))
    }

    mutating func removeAll() {
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func beginField() -> Int {
        if fieldCount > 0 { buffer.append(UInt8(ascii: "\t")) }
        fieldCount += 1
        return buffer.count
    }

    /// Puts a backslash before what COPY would read as its own. Most fields hold nothing of the kind.
    private mutating func escape(from start: Int) {
        guard let first = firstSpecial(from: start) else { return }
        let tail = Array(buffer[first...])
        buffer.removeSubrange(first...)
        for byte in tail {
            switch byte {
            case 0: failure = failure ?? .nulInText
            case UInt8(ascii: "\t"): buffer += #"\t"#.utf8
            case UInt8(ascii: "\n"): buffer += #"\n"#.utf8
            case UInt8(ascii: "\r"): buffer += #"\r"#.utf8
            case UInt8(ascii: "\\"): buffer += #"\\"#.utf8
            default: buffer.append(byte)
            }
        }
    }

    private func firstSpecial(from start: Int) -> Int? {
        let bytes = buffer.span
        for index in start..<bytes.count where bytes[index] < 0x20 || bytes[index] == UInt8(ascii: "\\") {
            return index
        }
        return nil
    }
}
