/// An e-mail address as it can be mailed to: ASCII, RFC 5321's `local@domain` without quotes or comments.
///
/// Only characters of RFC 5322's dot-atom pass, so that no address can carry a command to a mail server.
package struct EmailAddress: Sendable, Hashable, Codable {
    /// The local part as written, the domain in lower case.
    package let text: String
    /// What makes two addresses the same one (J6): wholly lower-case, since no provider tells them apart by case.
    package let key: String
    /// What was changed to read it, in the order of this list.
    package let repairs: [Repair]

    package var local: String { String(localPart) }
    package var domain: String { String(text[text.utf8.index(after: localPart.endIndex)...]) }

    var localPart: Substring { Self.localPart(of: text) }

    /// Reads an address, repairing what Japanese input methods and copying do to one.
    package init(written: String) throws(Fault) {
        let trimmed = written.trimmed
        let reading = EmailReading(trimmed)
        guard !reading.plain.isEmpty else { throw .empty }
        let shape = EmailShape(reading.plain)
        guard shape.ats <= 1 else { throw .severalAt }
        if let odd = reading.firstOdd { throw .character(odd) }
        guard shape.ats == 1 else { throw .missingAt }
        guard shape.hasDomain else { throw .domain }
        guard shape.localLength > 0 else { throw .emptyLocal }
        guard shape.localLength <= 64 else { throw .longLocal }
        text = shape.hasUpperCaseDomain ? Self.withLowerCaseDomain(reading.plain) : reading.plain
        key = shape.hasUpperCase ? reading.plain.lowercased() : text
        repairs = reading.repairs + (shape.hasUpperCaseDomain ? [.upperCaseDomain] : [])
        guard !shape.breaksDotRules || Self.isCarrierWithLooseDots(domain) else { throw .dots }
    }

    package enum Repair: String, Sendable, Hashable, Codable, CaseIterable {
        case fullWidth
        /// One of the dashes, or the long-vowel mark ー, in place of a hyphen.
        case hyphen
        /// A Cyrillic or Greek letter in place of the Latin one that it looks like.
        case lookAlike
        case invisibleCharacter
        case upperCaseDomain
    }

    package enum Fault: Error, Sendable, Hashable {
        case empty
        case missingAt
        case severalAt
        case character(OddCharacter)
        case emptyLocal
        /// More than 64 characters before the @ (RFC 5321, 4.5.3.1.1).
        case longLocal
        /// A dot at either end or two together before the @.
        case dots
        /// Empty labels, labels over 63 or in hyphens, no dot, a numeric end, over 253 in all (RFC 1035, 2.3.4).
        case domain
    }

    private static func localPart(of text: String) -> Substring {
        text[..<(text.utf8.firstIndex(of: UInt8(ascii: "@")) ?? text.endIndex)]
    }

    private static func withLowerCaseDomain(_ plain: String) -> String {
        let local = localPart(of: plain)
        return local + plain[local.endIndex...].lowercased()
    }
}
