import Hummingbird
import Operations
import Registry
import Web

/// Places for those who are signed in: whoever is not is shown the way to the sign-in, and whoever has to change their
/// password first, the way there.
struct VisitorRoutes: Sendable {
    let pages: Pages
    let directory: NetworkDirectory
    let ask: Door
    let cookies: HostCookies

    typealias Handler = @Sendable (Request, Visit) async throws -> Response

    /// - Parameter isOpenWhenOverdue: whether the place is open to somebody whose password is overdue, too.
    func place(
        _ path: RouterPath, on router: Router<WebContext>, isOpenWhenOverdue: Bool = false,
        get: @escaping Handler, post: Handler? = nil
    ) {
        router.place(
            path, get: admitting(isOpenWhenOverdue, get), post: post.map { admitting(isOpenWhenOverdue, $0) })
    }

    /// A page of what is read together with who asks for it.
    ///
    /// - Parameter see: reads both, for whoever holds a session's token; nil where nobody does any more.
    func place<Content>(
        _ path: RouterPath, on router: Router<WebContext>,
        see: @escaping @Sendable (_ token: String, Parameters) -> some Operation<Seen<Content>?>,
        get: @escaping @Sendable (Request, Visit, Content) async throws -> Response
    ) {
        router.place(path) { request, context in try await admit(request, context, see: see, get) }
    }

    private func admitting(
        _ isOpenWhenOverdue: Bool, _ handler: @escaping Handler
    ) -> Router<WebContext>.Handler {
        { request, context in
            try await admit(
                request, context, isOpenWhenOverdue: isOpenWhenOverdue,
                see: { token, _ in ReadVisitor(token: token) },
                { request, visit, _ in try await handler(request, visit) })
        }
    }

    /// Who is signed in, if anybody is.
    func visitor(of request: Request, in network: NetworkDefinition) async throws -> Visitor? {
        guard let token = token(of: request, in: network) else { return nil }
        return try await ask(ReadVisitor(token: token), in: network.code)?.visitor
    }

    private func token(of request: Request, in network: NetworkDefinition) -> String? {
        request.cookies[cookies.session(at: network.code)]?.value
    }

    private func admit<Content>(
        _ request: Request, _ context: WebContext, isOpenWhenOverdue: Bool = false,
        see: (String, Parameters) -> some Operation<Seen<Content>?>,
        _ handler: (Request, Visit, Content) async throws -> Response
    ) async throws -> Response {
        let network = try await directory.network(of: context)
        let reader = Reader(request, context)
        guard let token = token(of: request, in: network),
            let seen = try await ask(see(token, context.parameters), in: network.code)
        else { return signIn(request, network, reader) }
        guard isOpenWhenOverdue || !seen.visitor.mustChangePassword else {
            return .redirect(to: reader.link("/n/\(network.code)/password"))
        }
        guard let content = seen.content else { throw WebError.notFound }
        return try await handler(
            request,
            Visit(
                network: network, visitor: seen.visitor, reader: reader.signedIn(seen.visitor),
                parameters: context.parameters), content)
    }

    /// Where it came from is carried on, as one of the places that are known.
    private func signIn(_ request: Request, _ network: NetworkDefinition, _ reader: Reader) -> Response {
        let wasSignedIn = token(of: request, in: network) != nil
        let start = "/n/\(network.code)/sign-in"
        let wish = Destination.of(request.uri.path, in: network.code).map { "to=\($0.rawValue)" }
        let query = [wasSignedIn ? "after=idle" : nil, wish].compactMap { $0 }.joined(separator: "&")
        return .redirect(to: reader.link(start, query: query))
    }
}

/// A request of somebody who is signed in.
struct Visit: Sendable {
    let network: NetworkDefinition
    let visitor: Visitor
    let reader: Reader
    /// Of the address, beside the network.
    var parameters = Parameters()

    /// The path of a page in this network: `/n/komae/me`.
    func path(_ rest: String) -> String { "/n/\(network.code)/\(rest)" }
}

/// Where somebody may want to go once they are signed in. Nothing else is taken from an address.
enum Destination: String, Sendable, CaseIterable {
    case me, desk, participants, password

    static func of(_ path: String, in network: String) -> Destination? {
        allCases.first { path == "/n/\(network)/\($0.rawValue)" }
    }
}

extension Response {
    static func redirect(to address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address])
    }
}
