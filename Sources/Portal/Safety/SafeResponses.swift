import Hummingbird
import Logging
import Operations
import Registry

/// Turns whatever is thrown into a page that says what to do, and puts the security headers on every response: they would
/// be missing from an error that were left to the server.
struct SafeResponses: RouterMiddleware {
    let headers: SecurityHeaders
    let pages: Pages

    func handle(
        _ input: Hummingbird.Request, context: PortalContext,
        next: @concurrent (Hummingbird.Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(input, context)
        } catch {
            response = answer(to: error, Reader(input, context), context)
        }
        headers.add(to: &response)
        return input.method == .head ? response.createHeadResponse() : response
    }

    private func answer(to error: any Error, _ reader: Reader, _ context: PortalContext) -> Response {
        let known = PortalError(error)
        if known == .failed || known == .unavailable {
            context.logger.error("request failed", metadata: ["error": .string(Self.nameless(error))])
        }
        var response = pages.response(MessagePage(known, reader, pages), status: known.status)
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
        if let refusal = error as? Refusal { return refusal.what.en }
        return String(reflecting: type(of: error))
    }
}

extension PortalError {
    fileprivate init(_ error: any Error) {
        self =
            switch error {
            case let error as PortalError: error
            case is FormFields.Fault, is MultipartForm.Fault: .malformedForm
            case let refusal as Refusal: PortalError(refusal.kind)
            case let error as HTTPError where error.status == .notFound: .notFound
            default: .failed
            }
    }

    private init(_ kind: Refusal.Kind) {
        self =
            switch kind {
            case .notFound: .notFound
            case .unavailable, .temporary: .unavailable
            default: .failed
            }
    }

    var status: HTTPResponse.Status {
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
