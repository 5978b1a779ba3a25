import Hummingbird
import Logging

/// One line per request: what was asked for and how it went, but not by whom. The route stands there as it was declared, so
/// that nothing from an address gets into the log.
struct AccessLog: RouterMiddleware {
    func handle(
        _ input: Request, context: PortalContext,
        next: @concurrent (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(input, context)
        let isProbe = context.endpointPath?.hasPrefix("/health/") ?? false
        context.logger.log(
            level: isProbe ? .debug : .info, "request",
            metadata: [
                "method": .string(input.method.rawValue),
                "route": .string(context.endpointPath ?? "-"),
                "status": .stringConvertible(response.status.code),
                "milliseconds": .stringConvertible((ContinuousClock.now - start) / .milliseconds(1)),
            ])
        return response
    }
}
