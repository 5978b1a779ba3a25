import Hummingbird

/// What accompanies a request through the portal. It can be made without a connection, for tests.
struct PortalContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection: a browser, or the proxy before the portal; nil without a connection.
    let peer: String?
    /// Nothing is done on the request's account (`OwnFormsOnly`).
    var onlyReads = false
    /// What the forms of the answer carry (`OwnTokensOnly`).
    var formToken = ""

    init(source: some RequestContextSource) {
        self.init(
            source: source, peer: (source as? ApplicationRequestContextSource)?.channel.remoteAddress?.ipAddress
        )
    }

    init(source: some RequestContextSource, peer: String?) {
        coreContext = CoreRequestContextStorage(source: source)
        self.peer = peer
    }
}
