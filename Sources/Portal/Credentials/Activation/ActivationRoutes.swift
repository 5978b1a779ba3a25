import Hummingbird
import Operations
import Registry
import Web

/// The pages of an activation (A1). Showing one consumes nothing: mail scanners follow links.
struct ActivationRoutes: Sendable {
    let pages: Pages
    let directory: NetworkDirectory
    let ask: Door

    func add(to router: Router<WebContext>) {
        router.place("/n/:network/activate", get: show, post: begin)
        router.place("/n/:network/activate/complete", get: returnToStart, post: complete)
    }

    @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let network = try await directory.known(of: context)
        return pages.response(keptIn: network.pages, "activate", Reader(request, context)) {
            ActivationPage(network.definition, $0, pages)
        }
    }

    /// Somebody opened the address of the second step by itself: there is nothing to show without a ticket.
    @Sendable private func returnToStart(_ request: Request, _ context: WebContext) async throws -> Response {
        let network = try await directory.network(of: context)
        let start = Reader(request, context).link("/n/\(network.code)/activate")
        return Response(status: .seeOther, headers: [.location: start])
    }

    @Sendable private func begin(_ request: Request, _ context: WebContext) async throws -> Response {
        let (network, reader) = (try await directory.network(of: context), Reader(request, context))
        let form = try await FormFields(of: request)
        let entry = ActivationEntry(
            address: try form.value("address"), temporaryPassword: try form.value("temporary-password"))
        guard try !form.asksForTranslation else {
            return pages.response(ActivationPage(network, reader, pages, address: entry.address))
        }
        let mistakes = entry.mistakes(reader.language)
        guard mistakes.isEmpty else { return again(entry, mistakes, network, reader) }
        switch try await ask(entry.operation, in: network.code) {
        case .proceed(let invitation):
            return pages.response(AgreementPage(invitation, address: entry.address, network, reader, pages))
        case .mistyped(let mistyping):
            return again(entry, [ActivationEntry.mistake(mistyping, reader.language)], network, reader)
        case .refused:
            return again(entry, [ActivationEntry.refusal(reader.language)], network, reader)
        }
    }

    private func again(
        _ entry: ActivationEntry, _ mistakes: [FormError], _ network: NetworkDefinition, _ reader: Reader
    ) -> Response {
        let page = ActivationPage(network, reader, pages, address: entry.address, mistakes: mistakes)
        return pages.response(page, status: .unprocessableContent)
    }

    @Sendable private func complete(_ request: Request, _ context: WebContext) async throws -> Response {
        let (network, reader) = (try await directory.network(of: context), Reader(request, context))
        let form = try await FormFields(of: request)
        let address = try form.value("address")
        let isTranslation = try form.asksForTranslation
        let operation = isTranslation ? try .nothingAgreed(form) : try CompleteActivation(form)
        switch try await ask(operation, in: network.code) {
        case .activated(let name):
            return pages.response(ActivatedPage(name, network, reader, pages))
        case .objections(_, let invitation) where isTranslation:
            let ticked = AgreementObjections(ticked: Set(form.values("agree")))
            return pages.response(
                AgreementPage(invitation, address: address, network, reader, pages, objections: ticked))
        case .objections(let objections, let invitation):
            let page = AgreementPage(
                invitation, address: address, network, reader, pages,
                objections: AgreementObjections(
                    ticked: operation.agreedClauses, isPasswordBlank: operation.password.isEmpty,
                    objections: objections))
            return pages.response(page, status: .unprocessableContent)
        case .startOver:
            return pages.response(MessagePage.startOver(network, reader, pages), status: .gone)
        }
    }
}

extension CompleteActivation {
    fileprivate init(_ form: FormFields) throws(FormFields.Fault) {
        self.init(
            ticket: try form.value("ticket"), password: try form.value("password"),
            repeated: try form.value("repeated"), agreedClauses: Set(form.values("agree")))
    }

    /// Asks for the second page once more, in the other language: two different passwords always meet with an objection.
    fileprivate static func nothingAgreed(_ form: FormFields) throws(FormFields.Fault) -> Self {
        Self(ticket: try form.value("ticket"), password: "", repeated: "-", agreedClauses: [])
    }
}
