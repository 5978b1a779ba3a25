/// What the characters of an address in ASCII come to, in one pass over its bytes: a roster can hold 100,000.
struct EmailShape {
    private(set) var ats = 0
    /// In bytes.
    private(set) var localLength = 0
    private(set) var hasUpperCase = false
    private(set) var hasUpperCaseDomain = false
    /// A dot at either end of the local part, or two together in it.
    private(set) var breaksDotRules = false
    /// What follows the @ is a domain name.
    private(set) var hasDomain = false

    init(_ plain: String) {
        let bytes = plain.utf8.span
        var domain = DomainShape()
        var previous = UInt8(ascii: ".")
        for offset in bytes.indices {
            let byte = bytes[offset]
            let isUpperCase = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            hasUpperCase = hasUpperCase || isUpperCase
            if byte == UInt8(ascii: "@") {
                ats += 1
                if ats == 1 {
                    localLength = offset
                    breaksDotRules = breaksDotRules || previous == UInt8(ascii: ".")
                }
            } else if ats == 0 {
                breaksDotRules = breaksDotRules || byte == UInt8(ascii: ".") && previous == byte
            } else {
                hasUpperCaseDomain = hasUpperCaseDomain || isUpperCase
                domain.append(byte)
            }
            previous = byte
        }
        hasDomain = domain.isName
    }
}

/// A domain name, byte by byte (RFC 1035, 2.3.1 and 2.3.4; RFC 1123, 2.1 for digits in front).
private struct DomainShape {
    private var length = 0
    private var labels = 0
    private var labelLength = 0
    private var labelHasLetter = false
    private var endsInHyphen = false
    private var isBroken = false

    mutating func append(_ byte: UInt8) {
        length += 1
        switch byte {
        case UInt8(ascii: "."): endLabel()
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            labelHasLetter = true
            labelLength += 1
            endsInHyphen = false
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            labelLength += 1
            endsInHyphen = false
        case UInt8(ascii: "-"):
            if labelLength == 0 { isBroken = true }
            labelLength += 1
            endsInHyphen = true
        default: isBroken = true
        }
    }

    private mutating func endLabel() {
        if !(1...63).contains(labelLength) || endsInHyphen { isBroken = true }
        (labels, labelLength, labelHasLetter) = (labels + 1, 0, false)
    }

    /// Two labels or more, of which the last has a letter.
    var isName: Bool {
        !isBroken && labels >= 1 && (1...63).contains(labelLength) && !endsInHyphen && labelHasLetter
            && length <= 253
    }
}
