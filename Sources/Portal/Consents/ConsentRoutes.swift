import Hummingbird
import Operations
import Registry
import Web

/// The page behind the link by which a facility is asked for its consent (J2). Showing it consumes nothing, since mail
/// scanners follow links.
struct ConsentRoutes: Sendable {
    let pages: Pages
    let directory: NetworkDirectory
    let ask: Door

    func add(to router: Router<WebContext>) {
        router.place("/n/:network/consent/:token", get: show, post: answer)
    }

    @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let (network, token) = (try await directory.network(of: context), try context.token())
        let reader = Reader(request, context)
        guard let asked = try await ask(ReadConsentAsked(token: token), in: network.code) else {
            return pages.response(MessagePage.consentNotOpen(network, reader, pages), status: .gone)
        }
        return pages.response(ConsentPage(asked, token: token, network, reader, pages))
    }

    @Sendable private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
        let (network, token) = (try await directory.network(of: context), try context.token())
        let reader = Reader(request, context)
        let form = try await FormFields(of: request)
        guard let asked = try await ask(ReadConsentAsked(token: token), in: network.code) else {
            return pages.response(MessagePage.consentNotOpen(network, reader, pages), status: .gone)
        }
        let entry = try ConsentEntryForm(form, asked)
        guard try !form.asksForTranslation else {
            return pages.response(ConsentPage(asked, token: token, network, reader, pages, entry: entry))
        }
        let mistakes = entry.mistakes(asked, reader.language)
        guard mistakes.isEmpty else {
            return pages.response(
                ConsentPage(asked, token: token, network, reader, pages, entry: entry, mistakes: mistakes),
                status: .unprocessableContent)
        }
        let answer = AnswerConsents(token: token, name: entry.trimmedName, answers: entry.answers)
        switch try await ask(answer, in: network.code) {
        case .recorded(let given, let declined):
            return pages.response(
                MessagePage.consentRecorded(
                    given: asked.clauses.filter { given.contains($0.id) },
                    declined: asked.clauses.filter { declined.contains($0.id) }, network, reader, pages))
        case .noLongerOpen:
            return pages.response(MessagePage.consentNotOpen(network, reader, pages), status: .gone)
        }
    }
}
