package import Hummingbird
import Logging

/// Turns whatever is thrown into a page that says what to do, and puts the security headers on every response: they would
/// be missing from an error that were left to the server.
package struct SafeResponses: RouterMiddleware {
    package typealias Page = @Sendable (WebError, Request, WebContext) -> Response

    private let headers: SecurityHeaders
    private let page: Page

    package init(headers: SecurityHeaders, page: @escaping Page) {
        self.headers = headers
        self.page = page
    }

    package func handle(
        _ input: Request, context: WebContext,
        next: @concurrent (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(input, context)
        } catch {
            response = answer(to: error, input, context)
        }
        headers.add(to: &response)
        return input.method == .head ? response.createHeadResponse() : response
    }

    private func answer(to error: any Error, _ request: Request, _ context: WebContext) -> Response {
        let known = WebError(error)
        if known == .failed || known == .unavailable {
            context.logger.error("request failed", metadata: ["error": .string(Self.nameless(error))])
        }
        var response = page(known, request, context)
        response.status = known.status
        switch known {
        case .methodNotAllowed(let allowed): response.headers[.allow] = allowed
        case .unavailable: response.headers[.retryAfter] = "30"
        case .tooMany(let wait): response.headers[.retryAfter] = String(Int((wait / .seconds(1)).rounded(.up)))
        default: break
        }
        return response
    }

    /// What a log may say of an error: its kind. A description that is not ours could quote what somebody typed.
    private static func nameless(_ error: any Error) -> String {
        (error as? any AnswerableError)?.loggedAs ?? String(reflecting: type(of: error))
    }
}

extension WebError {
    fileprivate init(_ error: any Error) {
        self =
            switch error {
            case let error as WebError: error
            case is FormFields.Fault, is MultipartForm.Fault: .malformedForm
            case let error as any AnswerableError: error.answer
            case let error as HTTPError where error.status == .notFound: .notFound
            default: .failed
            }
    }

    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .bodyTooLarge: .contentTooLarge
        case .bodyTooSlow: .requestTimeout
        case .notAForm: .unsupportedMediaType
        case .malformedForm: .badRequest
        case .foreignForm, .foreignToken: .forbidden
        case .tooMany: .tooManyRequests
        case .unavailable: .serviceUnavailable
        case .failed: .internalServerError
        }
    }
}
