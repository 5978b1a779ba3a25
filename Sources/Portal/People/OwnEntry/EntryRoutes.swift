import Hummingbird
import Operations
import Registry
import Web

/// What is held about the person who is signed in, and what they can do about it.
struct EntryRoutes: Sendable {
    let pages: Pages
    let visitors: VisitorRoutes
    var ask: Door { visitors.ask }

    func add(to router: Router<WebContext>) {
        visitors.place(
            "/n/:network/me", on: router, see: { token, _ in ReadOwnEntry(token: token) }, get: show)
        visitors.place("/n/:network/me/sessions", on: router, get: back, post: endSession)
        visitors.place("/n/:network/me/notices/:version", on: router, get: notice)
        OwnEntryRoutes(entries: self).add(to: router)
        visitors.place("/n/:network/me/correction", on: router, get: { _, visit in form(visit) }, post: correct)
    }

    @Sendable private func show(_ request: Request, _ visit: Visit, _ entry: MyEntry) async throws -> Response {
        let done = request.uri.queryParameters["done"].flatMap { EntryPage.Done(rawValue: String($0)) }
        return pages.response(EntryPage(entry, visit, pages, done: done))
    }

    /// A privacy notice as it was when the person was shown it.
    @Sendable private func notice(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let version = visit.parameters.get("version").flatMap({ Int($0) }),
            let notice = try await ask(
                ReadNotice(shownTo: visit.visitor.accountID, networkVersion: version), by: visit)
        else { throw WebError.notFound }
        let path = visit.path("me/notices/\(version)")
        return pages.response(PrivacyPage(notice, at: path, visit.network, visit.reader, pages))
    }

    @Sendable private func back(_ request: Request, _ visit: Visit) async throws -> Response {
        .redirect(to: visit.reader.link(visit.path("me")))
    }

    @Sendable private func endSession(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let id = Int64(try await FormFields(of: request).value("session")) else {
            throw WebError.malformedForm
        }
        try await ask(SignOut(accountID: visit.visitor.accountID, sessionID: id), by: visit)
        return .redirect(to: visit.reader.link(visit.path("me"), query: "done=session"))
    }

    @Sendable private func correct(_ request: Request, _ visit: Visit) async throws -> Response {
        let sent = try await FormFields(of: request)
        let wish = try sent.value("wish")
        guard try !sent.asksForTranslation else { return form(visit, wish: wish) }
        let mistakes = CorrectionPage.mistakes(wish, visit.reader.language)
        guard mistakes.isEmpty else { return form(visit, wish: wish, mistakes: mistakes) }
        try await ask(AskForCorrection(accountID: visit.visitor.accountID, wish: wish), by: visit)
        return .redirect(to: visit.reader.link(visit.path("me"), query: "done=correction"))
    }

    private func form(_ visit: Visit, wish: String = "", mistakes: [FormError] = []) -> Response {
        pages.response(
            CorrectionPage.page(visit, pages, wish: wish, mistakes: mistakes),
            status: mistakes.isEmpty ? .ok : .unprocessableContent)
    }
}
