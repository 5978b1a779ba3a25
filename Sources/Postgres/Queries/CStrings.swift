/// Texts laid out for C one behind the other, each with its NUL at the end; nil is a null pointer.
struct CStrings {
    private var bytes: [UInt8] = []
    private var offsets: [Int?] = []

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
