import Hummingbird
import Operations
import Registry
import Web

/// The page behind the link of a test mail (T A7). Showing it consumes nothing.
struct AddressConfirmationRoutes: Sendable {
    let pages: Pages
    let directory: NetworkDirectory
    let ask: Door

    func add(to router: Router<WebContext>) {
        router.place("/n/:network/confirm/:token", get: show, post: confirm)
    }

    @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let network = try await directory.network(of: context)
        let token = try context.token()
        return pages.response(AddressConfirmationPage(token: token, network, Reader(request, context), pages))
    }

    @Sendable private func confirm(_ request: Request, _ context: WebContext) async throws -> Response {
        let (network, reader) = (try await directory.network(of: context), Reader(request, context))
        switch try await ask(ConfirmAddress(token: context.token()), in: network.code) {
        case .confirmed:
            return pages.response(MessagePage.addressConfirmed(network, reader, pages))
        case .noLongerOpen:
            return pages.response(MessagePage.confirmationNotOpen(network, reader, pages), status: .gone)
        }
    }
}
