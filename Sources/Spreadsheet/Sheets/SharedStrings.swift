/// The texts that cells refer to by number, in one run of bytes: a file has hundreds of thousands of them.
struct SharedStrings {
    private var bytes: [UInt8] = []
    /// Where each text ends; it begins where the one before ends.
    private var ends: [UInt32] = []

    /// How much memory they take.
    fileprivate var size: Int { bytes.count + ends.count * MemoryLayout<UInt32>.size }

    /// - Returns: nil if there is no such text.
    subscript(index: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return bytes[start..<Int(ends[index])]
    }

    fileprivate mutating func append(_ text: [UInt8]) {
        bytes.append(contentsOf: text)
        ends.append(UInt32(bytes.count))
    }
}

/// Reads the part of shared strings (ISO/IEC 29500-1, 18.4): rich text as one run, phonetic guides left out.
final class SharedStringReader: MarkupHandler {
    private(set) var strings = SharedStrings()
    private var text = RichText()
    private let limit: Int

    /// - Parameter limit: bytes for all of them together; at most what 32 bits count.
    init(limit: Int) {
        self.limit = min(limit, Int(UInt32.max) / 2)
    }

    func start(_ element: MarkupElement, _ attributes: MarkupAttributes) {
        if element == .textItem { text.clear() } else { text.start(element) }
    }

    func end(_ element: MarkupElement, _ text: [UInt8]) throws(MarkupFault) {
        guard element == .textItem else { return self.text.end(element, text) }
        strings.append(self.text.bytes)
        guard strings.size <= limit else { throw .refused(.tooMuchText(limit: limit)) }
    }
}
