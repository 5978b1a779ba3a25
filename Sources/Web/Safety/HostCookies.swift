package import Hummingbird

/// The cookies of a site. They hold nothing but random characters, and end with the browser.
///
/// Over HTTPS their names begin with `__Host-` (RFC 6265bis, 4.1.3.2): browsers then take them from this very host alone, only
/// with `Secure` and for every path, so that no neighbouring host can plant one. A path cannot tell sessions apart any more, so
/// the cookie's *name* says where a session holds: whoever is signed in at two places of the site has a session in each.
/// Without HTTPS, for trying out on one's own machine, the names go without the prefix.
package struct HostCookies: Sendable {
    private let site: String
    private let isHTTPS: Bool
    private let place: @Sendable (Request) -> String?

    /// - Parameters:
    ///   - site: the beginning of the cookies' names.
    ///   - place: where sessions hold for themselves, by the address that is asked for; nil for one outside of all.
    package init(
        of site: String, isHTTPS: Bool, place: @escaping @Sendable (Request) -> String?
    ) {
        self.site = site
        self.isHTTPS = isHTTPS
        self.place = place
    }

    /// The name of the cookie that holds a session's token.
    package func session(at place: String) -> String { "\(prefix)\(site)-\(place)" }

    /// The token that a browser brings for the place of the address.
    package func session(of request: Request) -> String? {
        place(request).flatMap { request.cookies[session(at: $0)]?.value }
    }

    /// Binds forms to a browser in which nobody is signed in. The name of a place holds no underscore.
    package var visit: String { "\(prefix)\(site)_visit" }

    private var prefix: String { isHTTPS ? "__Host-" : "" }

    /// Lax: whoever follows a link from a mail is still signed in. Forms of other sites are refused anyway.
    package func cookie(_ name: String, _ value: String) -> Cookie {
        Cookie(name: name, value: value, path: "/", secure: isHTTPS, httpOnly: true, sameSite: .lax)
    }

    /// Takes a cookie back.
    package func removal(of name: String) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isHTTPS, httpOnly: true, sameSite: .lax)
    }
}
