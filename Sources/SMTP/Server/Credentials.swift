/// With what we sign in at the server.
struct Credentials: Sendable {
    let username: String
    let password: String

    /// nil if there is neither.
    init?(username: String?, password: String?) throws(ConfigurationMistake) {
        switch (username, password) {
        case (nil, nil): return nil
        case (let username?, let password?):
            let texts = [username, password]
            // A NUL would end the text for libcurl, which then signs in with the rest missing.
            guard !username.isEmpty, !texts.contains(where: { $0.unicodeScalars.contains(where: isControl) })
            else { throw .credentials }
            self.username = username
            self.password = password
        default: throw .credentials
        }
    }
}

extension Credentials: CustomStringConvertible, CustomReflectable {
    /// Says only what it is: a password must not reach a log by interpolation or `dump`.
    var description: String { "Credentials(…)" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
