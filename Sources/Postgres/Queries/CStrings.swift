/// Texts laid out for C one behind the other, each with its NUL at the end; nil is a null pointer.
struct CStrings {
    private var bytes: [UInt8] = []
    private var offsets: [Int?] = []

    init() {}

    /// Texts of a known size, which need no room to grow.
    init(_ texts: [[UInt8]?]) {
        bytes.reserveCapacity(texts.reduce(0) { $0 + ($1.map { $0.count + 1 } ?? 0) })
        for text in texts {
            if let text { append(text) } else { appendNull() }
        }
    }

    mutating func append(_ text: some Sequence<UInt8>) {
        offsets.append(bytes.count)
        bytes += text
        bytes.append(0)
    }

    mutating func appendNull() {
        offsets.append(nil)
    }

    /// Lends the pointers, in order.
    func withPointers<R>(_ body: ([UnsafePointer<CChar>?]) -> R) -> R {
        unsafe bytes.withUnsafeBytes { bytes in
            unsafe body(
                offsets.map { offset in
                    guard let offset, let base = bytes.baseAddress else { return nil }
                    return unsafe (base + offset).assumingMemoryBound(to: CChar.self)
                })
        }
    }
}
