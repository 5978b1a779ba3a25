package import Hummingbird

/// Refuses forms without the token that their page was given, on top of `OwnFormsOnly`: a browser that says nothing about
/// where a form comes from does not have to be believed.
package struct OwnTokensOnly: RouterMiddleware {
    let tokens: FormTokens
    let cookies: HostCookies

    package init(tokens: FormTokens, cookies: HostCookies) {
        self.tokens = tokens
        self.cookies = cookies
    }

    package func handle(
        _ input: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        if input.method != .get, input.method != .head {
            guard let binding = binding(of: input), let sent = try await SentToken.find(in: input),
                tokens.accepts(sent, for: binding)
            else { throw WebError.foreignToken }
        }
        var context = context
        let token = FormToken(tokens) { binding(of: input) }
        context.formToken = token
        var response = try await next(input, context)
        if let visit = token.begunVisit { response.setCookie(cookies.cookie(cookies.visit, visit)) }
        return response
    }

    /// By the session where the address lies, or else by the visit. Whether the session still holds is asked later.
    private func binding(of request: Request) -> FormTokens.Binding? {
        if let session = cookies.session(of: request) { return .session(session) }
        return request.cookies[cookies.visit].map { .visit($0.value) }
    }
}
