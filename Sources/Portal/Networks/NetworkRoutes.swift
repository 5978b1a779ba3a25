import Hummingbird
import Registry
import Web

/// The pages that anybody may read, the same for all.
struct NetworkRoutes: Sendable {
    let pages: Pages
    let directory: NetworkDirectory
    /// Of no network.
    private let kept = KeptPages<PageKey>()

    init(pages: Pages, directory: NetworkDirectory) {
        self.pages = pages
        self.directory = directory
    }

    func add(to router: Router<WebContext>) {
        router.place(
            "/",
            get: { request, context in
                pages.response(keptIn: kept, "/", Reader(request, context)) { HomePage($0, pages) }
            })
        place("/n/:network", on: router) { NetworkPage($0, $1, pages) }
        place("/n/:network/senders", on: router) { SendersPage($0, $1, pages) }
        place("/n/:network/privacy", on: router) { PrivacyPage($0, $1, pages) }
    }

    private func place(
        _ path: RouterPath, on router: Router<WebContext>,
        _ page: @escaping @Sendable (NetworkDefinition, Reader) -> some Page
    ) {
        router.place(path) { request, context in
            let network = try await directory.known(of: context)
            return pages.response(keptIn: network.pages, path.description, Reader(request, context)) {
                page(network.definition, $0)
            }
        }
    }
}
