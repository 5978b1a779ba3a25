/// The characters that give a table its structure.
///
/// All are below 0x40, and a second byte of CP932 is 0x40 or more: a plain scan over bytes cannot take half a
/// character for one of them, and neither can one over UTF-8.
enum ASCII {
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    /// Ctrl-Z, with which DOS programs and their successors end a text file.
    static let substitute: UInt8 = 0x1A
    static let escape: UInt8 = 0x1B
    static let quote: UInt8 = 0x22
}
