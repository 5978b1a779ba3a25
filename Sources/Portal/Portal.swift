import Hummingbird

/// The facilities' counter in a browser: plain pages, no script, nothing remembered between requests but who is signed in.
///
/// What it asks of the service are small values, so that its router can be tried without network and database.
package struct Portal: Sendable {
    package let configuration: PortalConfiguration
    package let directory: NetworkDirectory
    package let activation: ActivationCounter
    package let addresses: AddressCounter
    package let apply: ApplyCounter
    package let sessions: SessionDesk
    package let entries: EntryDesk
    package let facilities: FacilityDesk
    package let consents: ConsentDesk
    package let readiness: Readiness
    package let formTokens: FormTokens
    package let metrics: Metrics

    package init(
        configuration: PortalConfiguration, directory: NetworkDirectory, activation: ActivationCounter,
        addresses: AddressCounter, apply: ApplyCounter, sessions: SessionDesk, entries: EntryDesk,
        facilities: FacilityDesk, consents: ConsentDesk, readiness: Readiness, formTokens: FormTokens,
        metrics: Metrics = Metrics()
    ) {
        self.configuration = configuration
        self.directory = directory
        self.activation = activation
        self.addresses = addresses
        self.apply = apply
        self.sessions = sessions
        self.entries = entries
        self.facilities = facilities
        self.consents = consents
        self.readiness = readiness
        self.formTokens = formTokens
        self.metrics = metrics
    }

    func router() -> Router<PortalContext> {
        let pages = Pages(origin: configuration.origin)
        let router = Router(context: PortalContext.self, options: .autoGenerateHeadEndpoints)
        // From the outside in: what comes later is guarded by what comes first.
        router.add(middleware: AccessLog(metrics: metrics))
        router.add(middleware: FormsElsewhere())
        router.add(middleware: UnreadBody(deadline: configuration.bodyDeadline))
        router.add(
            middleware: SafeResponses(headers: SecurityHeaders(origin: configuration.origin), pages: pages))
        router.add(middleware: OwnFormsOnly(origin: configuration.origin))
        let cookies = DeskCookies(isHTTPS: configuration.origin.isHTTPS)
        let client = ClientAddress(
            trusted: configuration.trustedProxies, header: configuration.forwardedHeader)
        let uploads = Uploads(largest: configuration.largestUpload)
        router.add(
            middleware: RequestLimits(
                configuration.limit, uploads: uploads, client: client, cookies: cookies))
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
        ActivationRoutes(pages: pages, directory: directory, counter: activation).add(to: router)
        AddressConfirmationRoutes(pages: pages, directory: directory, counter: addresses).add(to: router)
        ApplyRoutes(pages: pages, directory: directory, counter: apply).add(to: router)
        ConsentRoutes(pages: pages, directory: directory, desk: consents).add(to: router)
        let visitors = VisitorRoutes(pages: pages, directory: directory, desk: sessions, cookies: cookies)
        SignInRoutes(pages: pages, visitors: visitors, floor: configuration.refusalFloor, metrics: metrics)
            .add(to: router)
        PasswordRoutes(pages: pages, visitors: visitors).add(to: router)
        ForgottenRoutes(pages: pages, visitors: visitors, floor: configuration.refusalFloor).add(to: router)
        FacilityRoutes(pages: pages, visitors: visitors, desk: facilities).add(to: router)
        EntryRoutes(pages: pages, visitors: visitors, desk: entries).add(to: router)
        return router
    }
}
