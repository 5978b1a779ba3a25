/// An e-mail address as it can be mailed to: ASCII, RFC 5321's `local@domain` without quotes or comments.
///
/// Only characters of RFC 5322's dot-atom pass, so that no address can carry a command to a mail server.
package struct EmailAddress: Sendable, Hashable, Codable {
    /// The local part as written, the domain in lower case.
    package let text: String
    /// What makes two addresses the same one (J6): wholly lower-case, since no provider tells them apart by case.
    package let key: String
    package let local: String
    package let domain: String
    /// What was changed to read it, in the order of this list.
    package let repairs: [Repair]

    /// Reads an address, repairing what Japanese input methods and copying do to one.
    package init(written: String) throws(Fault) {
        let reading = Reading(written.trimmed)
        guard !reading.plain.isEmpty else { throw .empty }
        let parts = reading.plain.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2 else { throw .severalAt }
        if let odd = reading.firstOdd { throw .character(odd) }
        guard parts.count == 2 else { throw .missingAt }
        local = parts[0]
        domain = parts[1].lowercased()
        try Self.checkDomain(domain)
        try Self.checkLocal(local, domain: domain)
        text = "\(local)@\(domain)"
        key = text.lowercased()
        repairs = domain == parts[1] ? reading.repairs : reading.repairs + [.upperCaseDomain]
    }

    package enum Repair: String, Sendable, Hashable, Codable, CaseIterable {
        case fullWidth
        /// One of the dashes, or the long-vowel mark ー, in place of a hyphen.
        case hyphen
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
}

extension EmailAddress {
    private static func checkLocal(_ local: String, domain: String) throws(Fault) {
        guard !local.isEmpty else { throw .emptyLocal }
        guard local.utf8.count <= 64 else { throw .longLocal }
        guard !breaksDotRules(local) || isCarrierWithLooseDots(domain) else { throw .dots }
    }

    private static func checkDomain(_ domain: String) throws(Fault) {
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2, domain.utf8.count <= 253,
            labels.allSatisfy(isLabel), labels.last?.unicodeScalars.contains(where: \.isASCIILetter) == true
        else { throw .domain }
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.unicodeScalars.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == "-" }
    }

    static func breaksDotRules(_ local: String) -> Bool {
        local.hasPrefix(".") || local.hasSuffix(".") || local.contains("..")
    }
}

/// The address in ASCII as far as it could be read.
private struct Reading {
    private(set) var plain = ""
    private(set) var firstOdd: OddCharacter?
    private var found: Set<EmailAddress.Repair> = []

    var repairs: [EmailAddress.Repair] { EmailAddress.Repair.allCases.filter(found.contains) }

    init(_ written: String) {
        for (offset, scalar) in written.unicodeScalars.enumerated() {
            guard let plainScalar = read(scalar) else { continue }
            plain.unicodeScalars.append(plainScalar)
            if firstOdd == nil, !Self.allowed.contains(plainScalar) {
                firstOdd = OddCharacter(scalar, at: offset + 1)
            }
        }
    }

    private mutating func read(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x200B, 0x2060, 0xFEFF:
            found.insert(.invisibleCharacter)
            return nil
        case 0x2010...0x2015, 0x2212, 0x30FC, 0xFE63, 0xFF0D, 0xFF70:
            found.insert(.hyphen)
            return "-"
        case 0x3002, 0xFF61:
            found.insert(.fullWidth)
            return "."
        default:
            let narrow = scalar.widthFolded
            if narrow != scalar, narrow.isASCII { found.insert(.fullWidth) }
            return narrow.isASCII ? narrow : scalar
        }
    }

    private static let allowed = Set(
        "@.!#$%&'*+-/=?^_`{|}~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)
}
