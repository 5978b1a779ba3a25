package import Hummingbird

/// The name of a header; Hummingbird passes on the collection of headers, but not this type by its own name.
package typealias HeaderName = HTTPFields.Element.Name

/// The headers that every response carries, errors included.
package struct SecurityHeaders: Sendable {
    private let fields: [(name: HeaderName, value: String)]

    /// - Parameter origin: the service's own; over HTTPS, browsers are told to stay there (RFC 6797).
    package init(origin: WebOrigin) {
        var texts = Self.always
        if origin.isHTTPS { texts.append(("Strict-Transport-Security", "max-age=31536000")) }
        fields = texts.compactMap { name, value in HeaderName(name).map { ($0, value) } }
    }

    /// A response that does not say how long it may be kept is not kept at all: pages hold names.
    func add(to response: inout Response) {
        for field in fields where !(field.name == .referrerPolicy && response.headers[field.name] != nil) {
            response.headers[field.name] = field.value
        }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }

    /// No script runs here, whatever finds its way into a page; nothing frames it; forms go nowhere else.
    ///
    /// The referrer stays on this site rather than away altogether: with `no-referrer` a browser sends `Origin: null` with
    /// our own forms as well, and those that know no `Sec-Fetch-Site` yet could not be told from a foreign site.
    private static let always = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]
}

extension HeaderName {
    fileprivate static let referrerPolicy = HeaderName("Referrer-Policy")
}

extension Response {
    /// For a page whose address is a secret of its own, and which has no form: it is not told to any other page, ours
    /// included.
    package mutating func keepsAddressToItself() {
        guard let name = HeaderName.referrerPolicy else { return }
        headers[name] = "no-referrer"
    }
}
