package import FoundationEssentials
import Hummingbird
package import Operations
import Storage
package import Web

/// The facilities' counter in a browser: plain pages, no script, nothing remembered between requests but who is signed in.
package struct Portal: Sendable {
    package let configuration: PortalConfiguration
    package let metrics: Metrics
    let ask: Door
    let directory: NetworkDirectory
    let readiness: Readiness
    let formTokens: FormTokens

    package init(
        service: Operations.Service, configuration: PortalConfiguration,
        metrics: Metrics = Metrics(prefix: "madoguchi"),
        now: @escaping @Sendable () -> Date
    ) {
        let ask = Door(to: service, now: now)
        self.init(
            configuration: configuration, metrics: metrics, ask: ask, directory: NetworkDirectory(ask),
            readiness: Readiness { _ = try await service.database.networks() },
            formTokens: FormTokens(keys: service.keys))
    }

    init(
        configuration: PortalConfiguration, metrics: Metrics = Metrics(prefix: "madoguchi"), ask: Door,
        directory: NetworkDirectory, readiness: Readiness, formTokens: FormTokens
    ) {
        self.configuration = configuration
        self.metrics = metrics
        self.ask = ask
        self.directory = directory
        self.readiness = readiness
        self.formTokens = formTokens
    }

    func router() -> Router<WebContext> {
        let pages = Pages(origin: configuration.origin)
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        // From the outside in: what comes later is guarded by what comes first.
        router.add(middleware: AccessLog(metrics: metrics))
        router.add(middleware: FormsElsewhere())
        router.add(middleware: UnreadBody(deadline: configuration.bodyDeadline))
        router.add(
            middleware: SafeResponses(headers: SecurityHeaders(origin: configuration.origin)) {
                pages.response(MessagePage($0, Reader($1, $2), pages))
            })
        router.add(middleware: OwnFormsOnly(origin: configuration.origin))
        let cookies = HostCookies(of: "madoguchi", isHTTPS: configuration.origin.isHTTPS) { $0.network }
        let client = ClientAddress(
            trusted: configuration.trustedProxies, header: configuration.forwardedHeader)
        let uploads = Uploads(largest: configuration.largestUpload)
        router.add(
            middleware: RequestLimits(configuration.limit, client: client, cookies: cookies) {
                uploads.bound(of: $0) != nil
            })
        router.add(
            middleware: CompleteBody { request in
                let upload = uploads.bound(of: request)
                return CompleteBody.Bounds(
                    largest: upload ?? configuration.largestBody,
                    deadline: upload == nil ? configuration.bodyDeadline : configuration.uploadDeadline)
            })
        router.add(middleware: OwnTokensOnly(tokens: formTokens, cookies: cookies))
        for asset in Asset.all {
            router.place(RouterPath(asset.path), get: { request, _ in asset.response(to: request) })
        }
        HealthRoutes(isReady: readiness, deadline: configuration.readinessDeadline).add(to: router)
        NetworkRoutes(pages: pages, directory: directory).add(to: router)
        ActivationRoutes(pages: pages, directory: directory, ask: ask).add(to: router)
        AddressConfirmationRoutes(pages: pages, directory: directory, ask: ask).add(to: router)
        ApplyRoutes(pages: pages, directory: directory, ask: ask).add(to: router)
        ConsentRoutes(pages: pages, directory: directory, ask: ask).add(to: router)
        let visitors = VisitorRoutes(pages: pages, directory: directory, ask: ask, cookies: cookies)
        SignInRoutes(pages: pages, visitors: visitors, floor: configuration.refusalFloor, metrics: metrics)
            .add(to: router)
        PasswordRoutes(pages: pages, visitors: visitors).add(to: router)
        ForgottenRoutes(pages: pages, visitors: visitors, floor: configuration.refusalFloor).add(to: router)
        FacilityRoutes(pages: pages, visitors: visitors).add(to: router)
        EntryRoutes(pages: pages, visitors: visitors).add(to: router)
        return router
    }
}
