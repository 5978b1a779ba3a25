import Hummingbird

/// What accompanies a request through the portal. It can be made without a connection, for tests.
struct PortalContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection: a browser, or the proxy before the portal; nil without a connection.
    let peer: NetworkAddress?
    /// Nothing is done on the request's account (`OwnFormsOnly`).
    var onlyReads = false
    /// What the forms of the answer carry (`OwnTokensOnly`).
    var formToken: FormToken?

    init(source: some RequestContextSource) {
        let channel = (source as? ApplicationRequestContextSource)?.channel
        self.init(source: source, peer: channel?.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) })
    }

    init(source: some RequestContextSource, peer: NetworkAddress?) {
        coreContext = CoreRequestContextStorage(source: source)
        self.peer = peer
    }
}
