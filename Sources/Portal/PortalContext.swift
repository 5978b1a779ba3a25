import Hummingbird

/// What accompanies a request through the portal. It can be made without a connection, for tests.
struct PortalContext: RequestContext {
    var coreContext: CoreRequestContextStorage

    init(source: some RequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
