import Glibc

/// The C library's converter over a whole file, to UTF-8, in pieces that stay in the processor's cache.
@safe final class IconvPeer {
    private let descriptor: iconv_t
    private var output = [CChar](repeating: 0, count: 64 * 1024)

    init?() {
        let opened: iconv_t? = unsafe iconv_open("UTF-8", "CP932")
        guard let descriptor = unsafe opened, Int(bitPattern: descriptor) != -1 else { return nil }
        unsafe self.descriptor = descriptor
    }

    deinit { unsafe iconv_close(descriptor) }

    /// - Returns: the bytes of UTF-8 that came out.
    func convert(_ file: [UInt8]) -> Int {
        var written = 0
        unsafe file.withUnsafeBytes { file in
            var from = unsafe UnsafeMutablePointer(
                mutating: file.assumingMemoryBound(to: CChar.self).baseAddress)
            var left = file.count
            while left > 0 {
                unsafe output.withUnsafeMutableBufferPointer { output in
                    var to = output.baseAddress
                    var room = output.count
                    let result = unsafe iconv(descriptor, &from, &left, &to, &room)
                    precondition(result != -1 || errno == E2BIG, "the file is not CP932")
                    written += output.count - room
                }
            }
        }
        return written
    }
}
