package import Hummingbird
import Secrets

/// How much one client, and one session, may ask for.
package struct RequestLimit: Sendable, Hashable {
    /// All requests of one client. An office behind one address is one client.
    package var requests = Rate(burst: 300, perSecond: 10)
    /// Forms of one client.
    package var forms = Rate(burst: 60, perSecond: 1)
    /// Forms of one client in which a file may come: reading one costs more than any other form.
    package var uploads = Rate(burst: 12, perSecond: 0.1)
    /// Forms in one session.
    package var formsOfSession = Rate(burst: 30, perSecond: 0.5)

    package init() {}
}

/// Turns away whoever asks for too much (429), before anything of a form is read. What a machine asks about the service's health,
/// and files, are not counted.
package struct RequestLimits: RouterMiddleware {
    private let client: ClientAddress
    private let cookies: HostCookies
    private let bringsFile: @Sendable (Request) -> Bool
    private let requests: TokenBuckets<NetworkAddress>
    private let forms: TokenBuckets<NetworkAddress>
    private let formsWithFile: TokenBuckets<NetworkAddress>
    /// By the digest of the session's token.
    private let formsOfSession: TokenBuckets<[UInt8]>

    /// - Parameter bringsFile: whether a file may come with what is sent to this address.
    package init(
        _ limit: RequestLimit, client: ClientAddress, cookies: HostCookies,
        bringsFile: @escaping @Sendable (Request) -> Bool
    ) {
        self.bringsFile = bringsFile
        self.client = client
        self.cookies = cookies
        requests = TokenBuckets(limit.requests)
        forms = TokenBuckets(limit.forms)
        formsWithFile = TokenBuckets(limit.uploads)
        formsOfSession = TokenBuckets(limit.formsOfSession)
    }

    package func handle(
        _ input: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        if let wait = wait(input, context, at: .now) { throw WebError.tooMany(after: wait) }
        return try await next(input, context)
    }

    private func wait(
        _ request: Request, _ context: WebContext, at now: ContinuousClock.Instant
    ) -> Duration? {
        let path = request.uri.path
        guard !path.hasPrefix("/health/"), !path.hasPrefix("/assets/") else { return nil }
        let isForm = request.method != .get && request.method != .head
        if let key = client.of(request, context)?.client {
            if let wait = requests.take(key, at: now) { return wait }
            if isForm, let wait = forms.take(key, at: now) { return wait }
            if bringsFile(request), let wait = formsWithFile.take(key, at: now) { return wait }
        }
        guard isForm, let session = cookies.session(of: request) else { return nil }
        return formsOfSession.take(sha256(session.utf8), at: now)
    }
}
