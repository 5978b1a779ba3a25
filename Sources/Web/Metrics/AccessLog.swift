package import Hummingbird
import Logging

/// One line per request: what was asked for and how it went, but not by whom. The route stands there as it was declared, so
/// that nothing from an address gets into the log.
package struct AccessLog: RouterMiddleware {
    let metrics: Metrics

    package init(metrics: Metrics) {
        self.metrics = metrics
    }

    package func handle(
        _ input: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(input, context)
        let time = ContinuousClock.now - start
        metrics.countRequest(
            method: input.method.isKnown ? input.method.rawValue : "other", route: context.endpointPath ?? "-",
            status: response.status.code, took: time)
        let isProbe = context.endpointPath?.hasPrefix("/health/") ?? false
        context.logger.log(
            level: isProbe ? .debug : .info, "request",
            metadata: [
                "method": .string(input.method.rawValue),
                "route": .string(context.endpointPath ?? "-"),
                "status": .stringConvertible(response.status.code),
                "milliseconds": .stringConvertible(time / .milliseconds(1)),
            ])
        return response
    }
}

extension HTTPRequest.Method {
    /// A method that a client made up would be a series of its own.
    fileprivate var isKnown: Bool {
        [.get, .head, .post, .put, .delete, .patch, .options, .trace, .connect].contains(self)
    }
}
