import Hummingbird
import Operations
import Registry
import Web

/// A forgotten password: a link is asked for, and used. Showing a page consumes nothing, since mail scanners follow links.
struct ForgottenRoutes: Sendable {
    let pages: Pages
    let visitors: VisitorRoutes
    /// Whether a mail is written or not, the answer takes this long.
    let floor: Duration

    private var ask: Door { visitors.ask }

    func add(to router: Router<WebContext>) {
        router.place("/n/:network/forgotten", get: show, post: send)
        router.place("/n/:network/new-password", get: open, post: use)
    }

    @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let network = try await visitors.directory.known(of: context)
        return pages.response(keptIn: network.pages, "forgotten", Reader(request, context)) {
            ForgottenPages(network.definition, $0, pages).asking()
        }
    }

    @Sendable private func send(_ request: Request, _ context: WebContext) async throws -> Response {
        let network = try await visitors.directory.network(of: context)
        let words = ForgottenPages(network, Reader(request, context), pages)
        let form = try await FormFields(of: request)
        let address = try form.value("address")
        guard try !form.asksForTranslation else { return pages.response(words.asking(address: address)) }
        guard !address.isBlank else {
            return pages.response(words.asking(mistakes: [words.noAddress]), status: .unprocessableContent)
        }
        let end = ContinuousClock.now + floor
        try await ask(SendPasswordLink(address: address), in: network.code)
        try await Task.sleep(until: end)
        return pages.response(words.asked())
    }

    @Sendable private func open(_ request: Request, _ context: WebContext) async throws -> Response {
        let network = try await visitors.directory.network(of: context)
        let link = request.uri.queryParameters["link"].map(String.init) ?? ""
        return try await choosing(link, ForgottenPages(network, Reader(request, context), pages))
    }

    private func choosing(_ link: String, _ words: ForgottenPages) async throws -> Response {
        guard try await ask(LookAtPasswordLink(link), in: words.network.code) else {
            return pages.response(words.lapsed(), status: .gone)
        }
        return pages.response(words.choosing(link: link))
    }

    @Sendable private func use(_ request: Request, _ context: WebContext) async throws -> Response {
        let network = try await visitors.directory.network(of: context)
        let reader = Reader(request, context)
        let words = ForgottenPages(network, reader, pages)
        let form = try await FormFields(of: request)
        let operation = UsePasswordLink(
            link: try form.value("link"), password: try form.value("password"),
            repeated: try form.value("repeated"))
        guard try !form.asksForTranslation else { return try await choosing(operation.link, words) }
        guard !operation.password.isEmpty else {
            return pages.response(
                words.choosing(link: operation.link, mistakes: [words.password.missing]),
                status: .unprocessableContent)
        }
        switch try await ask(operation, in: network.code) {
        case .changed:
            var response = Response.redirect(
                to: reader.link("/n/\(network.code)/sign-in", query: "after=changed"))
            response.setCookie(visitors.cookies.removal(of: visitors.cookies.session(at: network.code)))
            return response
        case .objections(let objections):
            return pages.response(
                words.choosing(link: operation.link, mistakes: words.password.mistakes(objections)),
                status: .unprocessableContent)
        case .lapsed: return pages.response(words.lapsed(), status: .gone)
        }
    }
}
