package import Hummingbird

/// For load balancers and service managers: whether the process runs, and whether it can serve.
package struct HealthRoutes: Sendable {
    let isReady: Readiness
    let deadline: Duration

    package init(isReady: Readiness, deadline: Duration) {
        self.isReady = isReady
        self.deadline = deadline
    }

    package func add(to router: Router<WebContext>) {
        router.place("/health/live", get: { _, _ in Self.answer("live", .ok) })
        router.place(
            "/health/ready",
            get: { _, _ in
                await isReady.answer(within: deadline)
                    ? Self.answer("ready", .ok) : Self.answer("not ready", .serviceUnavailable)
            })
    }

    private static func answer(_ text: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "\(text)\n")))
    }
}
