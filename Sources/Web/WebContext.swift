package import Hummingbird

/// What accompanies a request through a site. It can be made without a connection, for tests.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The other end of the connection: a browser, or the proxy before the site; nil without a connection.
    package let peer: NetworkAddress?
    /// Nothing is done on the request's account (`OwnFormsOnly`).
    package internal(set) var onlyReads = false
    /// What the forms of the answer carry (`OwnTokensOnly`).
    package internal(set) var formToken: FormToken?

    package init(source: some RequestContextSource) {
        let channel = (source as? ApplicationRequestContextSource)?.channel
        self.init(source: source, peer: channel?.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) })
    }

    package init(source: some RequestContextSource, peer: NetworkAddress?) {
        coreContext = CoreRequestContextStorage(source: source)
        self.peer = peer
    }
}
