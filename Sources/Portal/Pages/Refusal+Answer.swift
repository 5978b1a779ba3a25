package import Operations
import Registry
package import Web

extension Refusal: AnswerableError {
    package var answer: WebError {
        switch kind {
        case .notFound: .notFound
        case .unavailable, .temporary: .unavailable
        default: .failed
        }
    }

    package var loggedAs: String { what.en }
}
