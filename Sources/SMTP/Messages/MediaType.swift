/// Media types (RFC 6838, 4.2).
enum MediaType {
    /// Whether it is `type/subtype` without parameters, and of a kind that may be in Base64: parts of parts and
    /// messages may not (RFC 2045, 6.4).
    static func isOfFile(_ text: String) -> Bool {
        let names = text.split(separator: "/", omittingEmptySubsequences: false)
        return names.count == 2 && names.allSatisfy(isRestrictedName)
            && !["multipart", "message"].contains(names[0].lowercased())
    }

    private static func isRestrictedName(_ name: Substring) -> Bool {
        (1...127).contains(name.utf8.count) && name.utf8.first.map(isASCIILetterOrDigit) == true
            && name.utf8.allSatisfy { isASCIILetterOrDigit($0) || "!#$&-^_.+".utf8.contains($0) }
    }
}
