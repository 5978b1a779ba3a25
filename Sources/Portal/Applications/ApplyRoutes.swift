import Hummingbird
import Operations
import Registry
import Web

/// Handing in an application (J1–J4), and following it by the link that was mailed.
struct ApplyRoutes: Sendable {
    let pages: Pages
    let directory: NetworkDirectory
    let ask: Door

    func add(to router: Router<WebContext>) {
        router.place("/n/:network/apply", get: choose)
        router.place("/n/:network/apply/:applicant", get: show, post: submit)
        router.place("/n/:network/apply/files/:file", get: blank)
        router.place("/n/:network/applications/:token", get: status)
        router.place("/n/:network/applications/:token/file", get: returned)
    }

    private func network(of context: WebContext) async throws -> NetworkDefinition {
        let network = try await directory.network(of: context)
        guard network.intake.portal != .closed else { throw WebError.notFound }
        return network
    }

    private func applicant(
        of context: WebContext, _ network: NetworkDefinition
    ) throws(WebError) -> Applicant {
        switch context.parameters.get("applicant").flatMap({ Applicant(rawValue: $0) }) {
        case .facility where network.membership.facilities: .facility
        case .individual where network.membership.individuals: .individual
        default: throw .notFound
        }
    }

    @Sendable private func choose(_ request: Request, _ context: WebContext) async throws -> Response {
        let (network, reader) = (try await network(of: context), Reader(request, context))
        let path = "/n/\(network.code)/apply"
        guard network.membership.facilities, network.membership.individuals else {
            let only: Applicant = network.membership.facilities ? .facility : .individual
            return Response(status: .seeOther, headers: [.location: reader.link("\(path)/\(only.rawValue)")])
        }
        return pages.response(MessagePage.applyChoice(path, network, reader, pages))
    }

    @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let (network, reader) = (try await network(of: context), Reader(request, context))
        var entry = ApplyEntry(
            try applicant(of: context, network),
            appliedOn: WrittenDays(t: reader.language).text(ask.today))
        entry.corrects = request.uri.queryParameters["corrects"].map(String.init)
        return pages.response(ApplyPage(entry, network, reader, pages))
    }

    @Sendable private func submit(_ request: Request, _ context: WebContext) async throws -> Response {
        let (network, reader) = (try await network(of: context), Reader(request, context))
        let applicant = try applicant(of: context, network)
        let form = try await MultipartForm(of: request)
        let entry = try ApplyEntry(applicant, form.fields, network)
        let file = form.file(ApplyEntry.fileField)
        guard try !form.fields.asksForTranslation else {
            let trouble = file == nil ? ApplyTrouble() : ApplyTrouble(.fileForgotten(reader.language))
            return pages.response(ApplyPage(entry, network, reader, pages, trouble: trouble))
        }
        guard try form.fields.value(ApplyEntry.wordingField) == ApplyEntry.wording(of: network) else {
            return again(entry, ApplyTrouble(.wordingChanged(reader.language)), network, reader)
        }
        guard applicant == .individual || file != nil else {
            return again(entry, ApplyTrouble(.fileMissing(reader.language)), network, reader)
        }
        // To a roster without anybody on it, nothing else could be said.
        guard applicant == .facility || !entry.isNobody else {
            return again(entry, .nobody(network, entry, reader.language), network, reader)
        }
        do {
            return try await answer(entry, file, network, reader)
        } catch let refusal as Refusal where refusal.kind == .data {
            return again(entry, ApplyTrouble(.unreadable(refusal, entry, reader.language)), network, reader)
        }
    }

    private func answer(
        _ entry: ApplyEntry, _ file: MultipartForm.File?, _ network: NetworkDefinition, _ reader: Reader
    ) async throws -> Response {
        switch try await ask(entry.submission(file, network), in: network.code) {
        case .received(let received):
            return pages.response(ApplyReceivedPage(received, network, reader, pages))
        case .receivedBefore:
            return pages.response(MessagePage.applyReceivedBefore(network, reader, pages))
        case .correctsNothing:
            return pages.response(MessagePage.linkNotOpen(network, reader, pages), status: .gone)
        case .problems(let problems, let file):
            let trouble = ApplyTrouble(problems, file: file, entry, network, reader.language)
            return again(entry, trouble, network, reader)
        }
    }

    private func again(
        _ entry: ApplyEntry, _ trouble: ApplyTrouble, _ network: NetworkDefinition, _ reader: Reader
    ) -> Response {
        pages.response(
            ApplyPage(entry, network, reader, pages, trouble: trouble), status: .unprocessableContent)
    }

    @Sendable private func blank(_ request: Request, _ context: WebContext) async throws -> Response {
        let network = try await network(of: context)
        guard let file = context.parameters.get("file").flatMap({ BlankFile(rawValue: $0) }) else {
            throw WebError.notFound
        }
        return Response.download(
            try await ask(file, in: network.code), name: file.rawValue, mediaType: file.mediaType)
    }

    @Sendable private func status(_ request: Request, _ context: WebContext) async throws -> Response {
        let (network, reader) = (try await directory.network(of: context), Reader(request, context))
        let token = try context.token()
        guard let status = try await ask(ReadApplicationStatus(token: token), in: network.code) else {
            return pages.response(MessagePage.linkNotOpen(network, reader, pages), status: .gone)
        }
        var response = pages.response(ApplicationStatusPage(status, token: token, network, reader, pages))
        response.keepsAddressToItself()
        return response
    }

    @Sendable private func returned(_ request: Request, _ context: WebContext) async throws -> Response {
        let (network, reader) = (try await directory.network(of: context), Reader(request, context))
        guard let file = try await ask(ReadReturnedFile(token: context.token()), in: network.code) else {
            return pages.response(MessagePage.linkNotOpen(network, reader, pages), status: .gone)
        }
        return Response.download(file.bytes, name: file.name, mediaType: file.mediaType)
    }
}
