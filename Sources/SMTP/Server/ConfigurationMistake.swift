/// What is wrong with the settings for the mail server; the values are not told.
package enum ConfigurationMistake: Error, Equatable {
    /// Neither `smtp://` nor `smtps://`.
    case scheme
    /// Name and password are settings of their own: a URL gets into logs.
    case credentialsInURL
    /// Not a host name, an IPv4 address or an IPv6 address in brackets; or a path or query behind it.
    case host
    /// Not 1–65535.
    case port
    /// `smtps` is implicit TLS, and nothing else is.
    case schemeAndSecurity
    /// Unencrypted mail does not leave this machine (S4).
    case plainBeyondLoopback
    /// Not a host name.
    case ehloName
    /// One without the other, an empty name, or a control character in them.
    case credentials
    case caFile
    /// Not between a millisecond and a day.
    case timeout
}

extension ConfigurationMistake: CustomStringConvertible {
    package var description: String {
        switch self {
        case .scheme: "mail server: the URL begins with smtp:// or smtps://"
        case .credentialsInURL: "mail server: user name and password do not belong in the URL"
        case .host: "mail server: the URL has no proper host name, or something behind it"
        case .port: "mail server: the port is not a number from 1 to 65535"
        case .schemeAndSecurity: "mail server: smtps:// goes with implicit TLS, smtp:// with the rest"
        case .plainBeyondLoopback: "mail server: without TLS only a server on this machine is allowed"
        case .ehloName: "mail server: the EHLO name is not a host name"
        case .credentials: "mail server: user name and password come together and without control characters"
        case .caFile: "mail server: the path of the file of authorities is not one"
        case .timeout: "mail server: a timeout is between a millisecond and a day"
        }
    }
}
