package import Hummingbird

extension Router<WebContext> {
    package typealias Handler = @Sendable (Request, WebContext) async throws -> Response

    /// A place with its page, and perhaps a form that is posted to it; any other method is answered by what is allowed.
    package func place(_ path: RouterPath, get: @escaping Handler, post: Handler? = nil) {
        on(path, method: .get, use: get)
        var refused: [HTTPRequest.Method] = [.put, .delete, .patch, .options, .trace, .connect]
        if let post { on(path, method: .post, use: post) } else { refused.append(.post) }
        let allowed = post == nil ? "GET, HEAD" : "GET, HEAD, POST"
        for method in refused {
            on(path, method: method) { _, _ -> Response in throw WebError.methodNotAllowed(allowed: allowed)
            }
        }
    }
}
