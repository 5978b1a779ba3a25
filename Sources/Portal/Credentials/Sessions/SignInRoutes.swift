import Hummingbird
import Operations
import Registry
import Web

/// Signing in and out.
struct SignInRoutes: Sendable {
    let pages: Pages
    let visitors: VisitorRoutes
    /// A refusal is not given before this time has passed: the third wrong try writes an event and a mail, which the first two
    /// do not, and nobody shall read that from a clock.
    let floor: Duration
    let metrics: Metrics

    private var ask: Door { visitors.ask }

    func add(to router: Router<WebContext>) {
        router.place("/n/:network/sign-in", get: show, post: signIn)
        visitors.place(
            "/n/:network/sign-out", on: router, isOpenWhenOverdue: true,
            get: { _, visit in .redirect(to: visit.reader.link(visit.path("me"))) }, post: signOut)
    }

    @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let (known, reader) = (try await visitors.directory.known(of: context), Reader(request, context))
        let network = known.definition
        let wish = request.uri.queryParameters["to"].flatMap { Destination(rawValue: String($0)) }
        if try await visitors.visitor(of: request, in: network) != nil {
            return .redirect(to: reader.link("/n/\(network.code)/\((wish ?? .me).rawValue)"))
        }
        let after = request.uri.queryParameters["after"].flatMap { SignInEntry.Occasion(rawValue: String($0)) }
        guard wish != nil || after != nil else {
            return pages.response(keptIn: known.pages, "sign-in", reader) {
                SignInEntry().page(network, $0, pages)
            }
        }
        return pages.response(SignInEntry(wish: wish).page(network, reader, pages, after: after))
    }

    @Sendable private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        let (network, reader) = (try await visitors.directory.network(of: context), Reader(request, context))
        let form = try await FormFields(of: request)
        let entry = SignInEntry(
            address: try form.value("address"), password: try form.value("password"),
            wish: Destination(rawValue: try form.value("to")))
        guard try !form.asksForTranslation else {
            return pages.response(entry.page(network, reader, pages))
        }
        let mistakes = entry.mistakes(reader.language)
        guard mistakes.isEmpty else { return again(entry, mistakes, network, reader) }
        let name = visitors.cookies.session(at: network.code)
        let operation = SignIn(
            address: entry.address, password: entry.password, replacing: request.cookies[name]?.value)
        let end = ContinuousClock.now + floor
        let outcome = try await ask(operation, in: network.code)
        metrics.countSignIn(outcome.name)
        switch outcome {
        case .signedIn(let session):
            var response = Response.redirect(
                to: reader.link("/n/\(network.code)/\((entry.wish ?? .me).rawValue)"))
            response.setCookie(visitors.cookies.cookie(name, session.token))
            return response
        case .refused, .locked:
            try await Task.sleep(until: end)
            return again(entry, [SignInEntry.refusal(reader.language)], network, reader)
        }
    }

    private func again(
        _ entry: SignInEntry, _ mistakes: [FormError], _ network: NetworkDefinition, _ reader: Reader
    ) -> Response {
        pages.response(
            entry.page(network, reader, pages, mistakes: mistakes), status: .unprocessableContent)
    }

    @Sendable private func signOut(_ request: Request, _ visit: Visit) async throws -> Response {
        let operation = SignOut(accountID: visit.visitor.accountID, sessionID: visit.visitor.sessionID)
        try await ask(operation, by: visit)
        var response = Response.redirect(to: visit.reader.link(visit.path("sign-in"), query: "after=out"))
        response.setCookie(visitors.cookies.removal(of: visitors.cookies.session(at: visit.network.code)))
        return response
    }
}

extension SignIn.Outcome {
    fileprivate var name: String {
        switch self {
        case .signedIn: "signed_in"
        case .refused: "refused"
        case .locked: "locked"
        }
    }
}
