/// What is valid and still deserves a second look.
extension EmailAddress {
    /// The address breaks RFC 5321's rule for dots, as carriers allowed until about 2009 (`a..b@docomo.ne.jp`): it
    /// exists and may not be reachable from every mail server.
    package var isCarrierException: Bool { Self.breaksDotRules(local) }

    /// It looks like the address of an office rather than of a person (J6).
    package var looksShared: Bool {
        let words = local.lowercased().split { !$0.isLetter }
        guard let first = words.first else { return false }
        return SharedWord.whole.contains(words.joined()) || SharedWord.first.contains(String(first))
    }

    /// The domain that was probably meant (`gmail.com` for `gmial.com`); nil when there is no reason to doubt.
    package var suggestedDomain: String? {
        if Provider.domains.contains(domain) { return nil }
        if let meant = Provider.usualErrors[domain] { return meant }
        return Provider.domains.first {
            $0.utf8.count >= 8 && EditDistance.between(domain, $0, limit: 1) != nil
        }
    }

    static func isCarrierWithLooseDots(_ domain: String) -> Bool {
        ["docomo.ne.jp", "ezweb.ne.jp", "vodafone.ne.jp"].contains {
            domain == $0 || domain.hasSuffix("." + $0)
        }
    }
}

/// Words that name an office, not a person.
private enum SharedWord {
    /// Enough as the first word, as in `info-komae`.
    static let first: Set<String> = [
        "info", "information", "office", "contact", "jimu", "jimukyoku", "postmaster", "webmaster", "noreply",
    ]
    /// Only when nothing else stands beside it but digits.
    static let whole: Set<String> = [
        "admin", "administrator", "all", "caremanager", "careplan", "center", "clinic", "daihyo", "dayservice",
        "desk", "fax", "group", "helper", "help", "helpdesk", "homecare", "honbu", "hospital", "houkan",
        "houmon",
        "jimusho", "kaigo", "kango", "kanri", "kyotaku", "mail", "manager", "mcs", "member", "nurse",
        "pharmacy",
        "reception", "renkei", "soumu", "somu", "soudan", "staff", "station", "support", "team", "toiawase",
        "uketsuke", "yakkyoku", "zaitaku",
    ]
}

/// Providers whose addresses are common in Japan.
private enum Provider {
    static let domains = [
        "gmail.com", "googlemail.com", "yahoo.co.jp", "ymail.ne.jp", "ymail.com", "yahoo.com", "icloud.com",
        "me.com",
        "mac.com", "outlook.jp", "outlook.com", "hotmail.co.jp", "hotmail.com", "live.jp", "msn.com",
        "mail.com",
        "email.com", "docomo.ne.jp", "ezweb.ne.jp", "au.com", "softbank.ne.jp", "i.softbank.jp",
        "vodafone.ne.jp",
        "rakumail.jp", "ymobile.ne.jp", "uqmobile.jp", "nifty.com", "ocn.ne.jp", "so-net.ne.jp",
        "biglobe.ne.jp",
        "plala.or.jp", "dion.ne.jp", "jcom.home.ne.jp", "zaq.ne.jp", "eonet.ne.jp", "asahi-net.or.jp",
    ]

    /// More than one typing error away, or close to several.
    static let usualErrors = [
        "docomo.co.jp": "docomo.ne.jp", "docomo.jp": "docomo.ne.jp", "docomo.com": "docomo.ne.jp",
        "docomo.ne": "docomo.ne.jp", "ezweb.co.jp": "ezweb.ne.jp", "ezweb.jp": "ezweb.ne.jp",
        "gmail.jp": "gmail.com",
        "gmail.co.jp": "gmail.com", "gmail.ne.jp": "gmail.com", "gmail.co": "gmail.com",
        "softbank.co.jp": "softbank.ne.jp",
        "yahoo.jp": "yahoo.co.jp", "yahoo.ne.jp": "yahoo.co.jp", "yahoo.co": "yahoo.co.jp",
        "icloud.co.jp": "icloud.com",
        "icloud.jp": "icloud.com", "i.softbank.ne.jp": "i.softbank.jp", "yahoo.ocm": "yahoo.com",
    ]
}
