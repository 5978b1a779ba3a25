/// Names of machines and mail domains: letters, digits and hyphens (RFC 1123, 2.1).
enum HostName {
    /// Labels of 1–63 characters with dots between them, 253 at most.
    static func isValid(_ name: Substring.UTF8View) -> Bool {
        (1...253).contains(name.count) && labels(of: name).allSatisfy(isLabel)
    }

    /// A host name of at least two labels, the last of which is no number.
    static func isMailDomain(_ name: Substring.UTF8View) -> Bool {
        guard isValid(name), let last = labels(of: name).last else { return false }
        return labels(of: name).count >= 2 && !last.allSatisfy(isASCIIDigit)
    }

    /// Whether mail to this host stays on this machine: `localhost`, 127.0.0.0/8 or `[::1]`.
    static func isLoopback(_ host: String) -> Bool {
        if host.lowercased() == "localhost" || host == "[::1]" { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return numbers.count == 4 && numbers[0] == 127 && !numbers.contains(nil)
    }

    private static func labels(of name: Substring.UTF8View) -> [Substring.UTF8View] {
        name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    }

    private static func isLabel(_ label: Substring.UTF8View) -> Bool {
        let hyphen = UInt8(ascii: "-")
        return (1...63).contains(label.count)
            && label.allSatisfy { isASCIILetterOrDigit($0) || $0 == hyphen }
            && label.first != hyphen && label.last != hyphen
    }
}
