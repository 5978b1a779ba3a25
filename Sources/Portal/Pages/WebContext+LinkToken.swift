import Hummingbird
import Secrets
import Web

extension WebContext {
    /// The token in a request's address; what cannot be one is not looked for.
    func token() throws(WebError) -> String {
        guard let text = parameters.get("token"), Token(text: text) != nil else { throw .notFound }
        return text
    }
}
