import Hummingbird

/// The cookies of the desk. Both hold nothing but random characters, and end with the browser.
///
/// Over HTTPS their names begin with `__Host-` (RFC 6265bis, 4.1.3.2): browsers then take them from this very host alone, only
/// with `Secure` and for every path, so that no neighbouring host can plant one. That is why a network is told in the
/// cookie's *name*: who takes part in two networks has a session in each. Without HTTPS, for trying out on the own
/// machine, the names go without the prefix.
struct DeskCookies: Sendable {
    let isHTTPS: Bool

    /// Holds a session's token in one network.
    func session(of network: String) -> String { prefix + "madoguchi-" + network }

    /// Binds forms to a browser in which nobody is signed in. A network's name holds no underscore.
    var visit: String { prefix + "madoguchi_visit" }

    private var prefix: String { isHTTPS ? "__Host-" : "" }

    /// Lax: whoever follows a link from a mail of ours is still signed in. Forms of other sites are refused anyway.
    func cookie(_ name: String, _ value: String) -> Cookie {
        Cookie(name: name, value: value, path: "/", secure: isHTTPS, httpOnly: true, sameSite: .lax)
    }

    /// Takes a cookie back.
    func removal(of name: String) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isHTTPS, httpOnly: true, sameSite: .lax)
    }
}
