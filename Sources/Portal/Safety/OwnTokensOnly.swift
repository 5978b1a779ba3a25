import Hummingbird

/// Refuses forms without the token that their page was given, on top of `OwnFormsOnly`: a browser that says nothing about
/// where a form comes from does not have to be believed.
struct OwnTokensOnly: RouterMiddleware {
    let tokens: FormTokens
    let cookies: DeskCookies

    func handle(
        _ input: Request, context: PortalContext,
        next: @concurrent (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        if input.method != .get, input.method != .head {
            guard let binding = binding(of: input), let sent = try await SentToken.find(in: input),
                tokens.accepts(sent, for: binding)
            else { throw PortalError.foreignToken }
        }
        var context = context
        let token = FormToken(tokens) { binding(of: input) }
        context.formToken = token
        var response = try await next(input, context)
        if let visit = token.begunVisit { response.setCookie(cookies.cookie(cookies.visit, visit)) }
        return response
    }

    /// By the session in the network of the address, or else by the visit. Whether the session still holds is asked later.
    private func binding(of request: Request) -> FormTokens.Binding? {
        let held = request.cookies
        if let network = request.network, let cookie = held[cookies.session(of: network)] {
            return .session(cookie.value)
        }
        return held[cookies.visit].map { .visit($0.value) }
    }
}

extension Request {
    /// The network in an address: `komae` in `/n/komae/me`.
    var network: String? {
        let parts = uri.path.split(separator: "/", maxSplits: 2)
        return parts.count >= 2 && parts[0] == "n" ? String(parts[1]) : nil
    }
}
