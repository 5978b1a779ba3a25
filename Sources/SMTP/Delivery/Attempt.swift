import CLibCurl

/// What is known after one transfer.
struct Attempt {
    var result: CURLcode
    /// libcurl's own words for it.
    var explanation: String
    /// The last complete reply in this transfer.
    var reply: Reply?
    /// Whether libcurl has taken the whole message from us. Before that the end of the data, and so acceptance, is
    /// impossible.
    var isHandedOver: Bool

    /// The meaning of libcurl's result and the server's last reply (libcurl 7.88):
    ///
    /// | result | last reply | outcome |
    /// |---|---|---|
    /// | 0 | | accepted |
    /// | 55 (MAIL, RCPT, DATA), 8 (end of data) | 4xx | transient |
    /// | the same | 530, 534, 535, 538: sign in first | misconfigured |
    /// | the same | 5xx | permanent |
    /// | 8 (greeting) | 5xx | transient: it says nothing about this mail |
    /// | 67 (sign-in) | 4xx | transient |
    /// | 67; 60, 64 and other TLS settings | | misconfigured |
    /// | anything else, above all 56 and 28 | 354, handed over | uncertain |
    /// | anything else: no connection, no answer | | transient |
    func outcome(for recipient: MailAddress) -> Outcome {
        let redaction = Redaction(of: recipient)
        let explanation = redaction.apply(to: explanation)
        switch result {
        case CURLE_OK:
            return .accepted(reply: reply.map { redaction.apply(to: $0.text) })
        case CURLE_SEND_ERROR, CURLE_WEIRD_SERVER_REPLY:
            if let reply, reply.isRefusal { return refusal(reply, reason: redaction.apply(to: reply.text)) }
        case CURLE_LOGIN_DENIED:
            if let reply, reply.isTransient { return .transient(code: reply.code, reason: explanation) }
            return .misconfigured(reason: explanation)
        case let result where Self.resultsOfSettings.contains(result.rawValue):
            return .misconfigured(reason: explanation)
        default: break
        }
        return isAwaitingLastReply
            ? .uncertain(reason: explanation) : .transient(code: reply?.refusalCode, reason: explanation)
    }

    private var isAwaitingLastReply: Bool {
        isHandedOver && reply?.code == Reply.startMailInput
    }

    private func refusal(_ reply: Reply, reason: String) -> Outcome {
        let isGreeting = result == CURLE_WEIRD_SERVER_REPLY && !isHandedOver
        if reply.isTransient || isGreeting { return .transient(code: reply.code, reason: reason) }
        if reply.asksForAuthentication { return .misconfigured(reason: "\(reply.code) \(reason)") }
        return .permanent(code: reply.code, reason: reason)
    }

    /// Certificates, TLS and options: they fail in the same way for every mail.
    private static let resultsOfSettings = Set(
        [
            CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CIPHER, CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_NOT_BUILT_IN,
            CURLE_UNKNOWN_OPTION, CURLE_BAD_FUNCTION_ARGUMENT,
        ].map(\.rawValue))
}
