package import Hummingbird

/// Takes forms away from the thread that a connection shares with many others (`LoopChannel`): reading a workbook or planning a
/// roster may take long, and the pages of everybody else must not wait for it.
package struct FormsElsewhere: RouterMiddleware {
    package init() {}

    package func handle(
        _ input: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard input.method != .get, input.method != .head else { return try await next(input, context) }
        return try await withTaskExecutorPreference(globalConcurrentExecutor) {
            try await next(input, context)
        }
    }
}
