/// An address that is safe to hand to an SMTP command.
///
/// Only ASCII from an allow-list passes, because libcurl sends what it is given: a line break or a `>` in an address
/// would become a command. Addresses that break RFC 5321 but exist at Japanese carriers (`a..b@docomo.ne.jp`,
/// `abc.@ezweb.ne.jp`) pass.
package struct MailAddress: Sendable, Hashable {
    /// As it was written: `hanako@example.jp`.
    package let text: String
    private let localLength: Int

    /// Takes at most 254 bytes, 64 of them before the `@` (RFC 5321, 4.5.3.1).
    package init(_ text: String) throws(InvalidMailAddress) {
        guard text.utf8.count <= 254 else { throw .tooLong }
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .atSign }
        guard (1...64).contains(parts[0].count), parts[0].allSatisfy(isLocalCharacter) else { throw .localPart }
        guard HostName.isMailDomain(parts[1]) else { throw .domain }
        self.text = text
        localLength = parts[0].count
    }

    /// After the `@`, in lower case.
    package var domain: String { text.utf8.dropFirst(localLength + 1).text.lowercased() }

    var localPart: String { text.utf8.prefix(localLength).text }

    /// As it stands in headers and SMTP commands: where the local part breaks the rules for dots it is quoted,
    /// which names the same mailbox and is within the rules (RFC 5321, 4.1.2).
    var wireText: String {
        let words = localPart.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return words.contains(where: \.isEmpty)
            ? "\"\(localPart)\"\(text.utf8.dropFirst(localLength).text)" : text
    }
}

private func isLocalCharacter(_ byte: UInt8) -> Bool {
    isAtomCharacter(byte) || byte == UInt8(ascii: ".")
}

extension Substring.UTF8View {
    fileprivate var text: String { String(Substring(self)) }
}

/// What is wrong with an address; the address itself is not told.
package enum InvalidMailAddress: Error, Equatable {
    /// More than 254 bytes.
    case tooLong
    /// Not exactly one `@`.
    case atSign
    /// Empty, longer than 64 bytes, or with a character that does not belong there.
    case localPart
    /// Not a domain name of two labels or more.
    case domain
}

extension InvalidMailAddress: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooLong: "the address is longer than 254 bytes"
        case .atSign: "the address does not have exactly one @"
        case .localPart: "the part before the @ is empty, too long or has a character that cannot be there"
        case .domain: "the part after the @ is not a domain name"
        }
    }
}
