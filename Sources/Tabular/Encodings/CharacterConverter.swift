import Glibc

/// The C library's converter between two encodings, for one character at a time; only to fill tables.
@safe struct CharacterConverter: ~Copyable {
    private let descriptor: iconv_t

    /// Nil where the C library does not know one of the two names.
    init?(from source: String, to target: String) {
        let opened: iconv_t? = unsafe iconv_open(target, source)
        guard let descriptor = unsafe opened, Int(bitPattern: descriptor) != -1 else { return nil }
        unsafe self.descriptor = descriptor
    }

    deinit { unsafe iconv_close(descriptor) }

    /// One character, at most four bytes long in either encoding; nil where it has no counterpart.
    func convert(_ character: [UInt8]) -> [UInt8]? {
        var input = character.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 4)
        var inputLeft = input.count
        var outputLeft = output.count
        let result = unsafe input.withUnsafeMutableBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var to = output.baseAddress
                // The first call, without input, forgets what an earlier failure may have left.
                unsafe iconv(descriptor, nil, nil, nil, nil)
                return unsafe iconv(descriptor, &from, &inputLeft, &to, &outputLeft)
            }
        }
        // Anything but 0 is an error or, if positive, a replacement that the C library made up.
        guard result == 0, inputLeft == 0 else { return nil }
        return output.prefix(output.count - outputLeft).map { UInt8(bitPattern: $0) }
    }
}
