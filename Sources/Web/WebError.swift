/// Why a request gets a message in place of its page.
package enum WebError: Error, Sendable, Hashable {
    case notFound
    /// `allowed` is the value of the `Allow` header.
    case methodNotAllowed(allowed: String)
    case bodyTooLarge
    case bodyTooSlow
    case notAForm
    case malformedForm
    /// The form was sent from another site.
    case foreignForm
    /// The form lacks the token that its page was given, or the page was given it elsewhere.
    case foreignToken
    /// More was asked for than one may; after this time it is worth trying again.
    case tooMany(after: Duration)
    /// The database cannot be reached, or did not answer.
    case unavailable
    case failed
}

/// An error from behind the pages which knows what it is answered with, and what a log may say of it.
package protocol AnswerableError: Error {
    var answer: WebError { get }
    var loggedAs: String { get }
}
