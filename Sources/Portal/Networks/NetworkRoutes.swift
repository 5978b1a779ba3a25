import Hummingbird
import Registry

/// The pages of a network that anybody may read.
struct NetworkRoutes: Sendable {
    let pages: Pages
    let directory: NetworkDirectory

    func add(to router: Router<PortalContext>) {
        router.place(
            "/", get: { request, context in pages.response(HomePage(Reader(request, context), pages)) })
        place("/n/:network", on: router) { NetworkPage($0, $1, pages) }
        place("/n/:network/senders", on: router) { SendersPage($0, $1, pages) }
        place("/n/:network/privacy", on: router) { PrivacyPage($0, $1, pages) }
    }

    private func place(
        _ path: RouterPath, on router: Router<PortalContext>,
        _ page: @escaping @Sendable (NetworkDefinition, Reader) -> some Page
    ) {
        router.place(path) { request, context in
            let network = try await directory.network(of: context)
            return pages.response(page(network, Reader(request, context)))
        }
    }
}
