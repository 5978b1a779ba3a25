import Glibc

/// UTF-8 in, UTF-8 out: a copy, after validation unless the whole file has passed it.
struct UTF8Decoder: TextDecoder {
    static let unitWidth = 1
    static let expansion = 1

    let isFileWellFormed: Bool

    @inline(__always)
    func decode(
        _ file: Span<UInt8>, _ range: Range<Int>, into text: inout MutableSpan<UInt8>, at end: inout Int
    ) -> Range<Int>? {
        if !isFileWellFormed, let malformed = UTF8Validation.firstMalformed(in: file, range) {
            return malformed
        }
        text.copy(file, range, to: end)
        end += range.count
        return nil
    }
}

extension MutableSpan<UInt8> {
    /// Copies a range of `source` to `offset`; both must hold it.
    @inline(__always)
    fileprivate mutating func copy(_ source: Span<UInt8>, _ range: Range<Int>, to offset: Int) {
        guard !range.isEmpty else { return }
        precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
        precondition(offset >= 0 && range.count <= count - offset)
        unsafe withUnsafeMutableBufferPointer { target in
            unsafe source.withUnsafeBufferPointer { source in
                guard let to = target.baseAddress, let from = source.baseAddress else { return }
                unsafe memcpy(to + offset, from + range.lowerBound, range.count)
            }
        }
    }
}
