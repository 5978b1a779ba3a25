/// Providers whose addresses are common in Japan.
enum MailProvider {
    /// The domain that was probably meant (`gmail.com` for `gmial.com`); nil when there is no reason to doubt.
    static func suggestion(for domain: String) -> String? {
        if domains.contains(domain) { return nil }
        if let meant = usualErrors[domain] { return meant }
        return longDomains.first { EditDistance.between(domain, $0, limit: 1) != nil }
    }

    static func isKnown(_ domain: String) -> Bool { domains.contains(domain) }

    /// Near to a short name is much that is right.
    private static let longDomains = listed.filter { $0.utf8.count >= 8 }
    private static let domains = Set(listed)

    /// In the order in which they are suggested.
    private static let listed = """
        gmail.com yahoo.co.jp docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp icloud.com outlook.jp \
        outlook.com hotmail.co.jp hotmail.com googlemail.com ymail.ne.jp ymail.com yahoo.com me.com mac.com \
        live.jp msn.com mail.com email.com vodafone.ne.jp rakumail.jp rakuten.jp ymobile.ne.jp uqmobile.jp \
        nifty.com ocn.ne.jp so-net.ne.jp biglobe.ne.jp plala.or.jp dion.ne.jp jcom.home.ne.jp jcom.zaq.ne.jp \
        zaq.ne.jp eonet.ne.jp asahi-net.or.jp
        """.split(separator: " ").map(String.init)

    /// Wrong and right, where more than one typing error lies between or several domains are near.
    private static let usualErrors = Dictionary(
        uniqueKeysWithValues: """
            docomo.co.jp docomo.ne.jp|docomo.jp docomo.ne.jp|docomo.com docomo.ne.jp|docomo.ne docomo.ne.jp|\
            docomo.or.jp docomo.ne.jp|docomo.ne.com docomo.ne.jp|\
            ezweb.co.jp ezweb.ne.jp|ezweb.jp ezweb.ne.jp|ezweb.or.jp ezweb.ne.jp|ezweb.com ezweb.ne.jp|\
            gmail.jp gmail.com|gmail.co.jp gmail.com|gmail.ne.jp gmail.com|gmail.co gmail.com|gmail.ocm gmail.com|\
            gmai.co.jp gmail.com|google.com gmail.com|g-mail.com gmail.com|\
            softbank.co.jp softbank.ne.jp|softbank.jp softbank.ne.jp|i.softbank.ne.jp i.softbank.jp|\
            i.softbank.co.jp i.softbank.jp|\
            yahoo.jp yahoo.co.jp|yahoo.ne.jp yahoo.co.jp|yahoo.co yahoo.co.jp|yahoo.ocm yahoo.com|\
            yahoo.or.jp yahoo.co.jp|yahoo.cojp yahoo.co.jp|\
            icloud.co.jp icloud.com|icloud.jp icloud.com|icloud.ne.jp icloud.com|\
            hotmail.jp hotmail.co.jp|hotmail.ne.jp hotmail.co.jp|outlook.co.jp outlook.jp|outlook.ne.jp outlook.jp
            """.split(separator: "|").map { pair in
                let words = pair.split(separator: " ").map(String.init)
                return (words[0], words[1])
            })
}
