/// What is valid and still deserves a second look.
extension EmailAddress {
    /// The address breaks RFC 5321's rule for dots, as carriers allowed until about 2009 (`a..b@docomo.ne.jp`): it
    /// exists and may not be reachable from every mail server.
    package var isCarrierException: Bool { EmailShape(text).breaksDotRules }

    /// It looks like the address of an office rather than of a person (J6).
    package var looksShared: Bool { SharedMailbox.isLikely(SharedMailbox.words(of: localPart)) }

    /// The domain that was probably meant (`gmail.com` for `gmial.com`); nil when there is no reason to doubt.
    package var suggestedDomain: String? { MailProvider.suggestion(for: domain) }

    static func isCarrierWithLooseDots(_ domain: String) -> Bool {
        ["docomo.ne.jp", "ezweb.ne.jp", "vodafone.ne.jp"].contains {
            domain == $0 || domain.hasSuffix("." + $0)
        }
    }
}
