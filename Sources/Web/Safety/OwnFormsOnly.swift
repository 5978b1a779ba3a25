package import Hummingbird

/// Refuses forms that another site had a browser send (cross-site request forgery).
///
/// Every browser says where a form comes from in `Origin`, the newer ones also in `Sec-Fetch-Site`; who says neither is no
/// browser. Cookies would be no safer with less: the check is made whether or not somebody is signed in.
package struct OwnFormsOnly: RouterMiddleware {
    let origin: WebOrigin

    package init(origin: WebOrigin) {
        self.origin = origin
    }

    package func handle(
        _ input: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let reads = input.method == .get || input.method == .head
        guard reads || isOurs(input.headers) else { throw WebError.foreignForm }
        var context = context
        context.onlyReads = reads
        return try await next(input, context)
    }

    private func isOurs(_ headers: HTTPFields) -> Bool {
        let site = HeaderName.secFetchSite.flatMap { headers[$0] }
        guard site == nil || site == "same-origin" else { return false }
        guard let stated = headers[.origin] else { return site != nil }
        // A privacy extension hides the origin; the browser's own word is as good then.
        if stated == "null" { return site != nil }
        return WebOrigin(stated) == origin
    }
}

extension HeaderName {
    fileprivate static let secFetchSite = HeaderName("Sec-Fetch-Site")
}
