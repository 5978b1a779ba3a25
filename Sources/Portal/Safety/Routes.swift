import Hummingbird

extension Router<PortalContext> {
    typealias Handler = @Sendable (Request, PortalContext) async throws -> Response

    /// A place with its page, and perhaps a form that is posted to it; any other method is answered by what is allowed.
    func place(_ path: RouterPath, get: @escaping Handler, post: Handler? = nil) {
        on(path, method: .get, use: get)
        var refused: [HTTPRequest.Method] = [.put, .delete, .patch, .options, .trace, .connect]
        if let post { on(path, method: .post, use: post) } else { refused.append(.post) }
        let allowed = post == nil ? "GET, HEAD" : "GET, HEAD, POST"
        for method in refused {
            on(path, method: method) { _, _ -> Response in throw PortalError.methodNotAllowed(allowed: allowed)
            }
        }
    }
}
