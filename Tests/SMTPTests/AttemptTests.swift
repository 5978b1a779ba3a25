import CLibCurl
import Testing

@testable import SMTP

/// The classification as a table, and what is left of a reply.
struct AttemptTests {
    private static let table: [(CURLcode, Int?, handedOver: Bool, kind: String)] = [
        (CURLE_OK, 250, true, "accepted"),
        (CURLE_SEND_ERROR, 450, false, "transient 450"),
        (CURLE_SEND_ERROR, 421, false, "transient 421"),
        (CURLE_SEND_ERROR, 550, false, "permanent 550"),
        (CURLE_SEND_ERROR, 530, false, "misconfigured"),
        (CURLE_SEND_ERROR, 535, false, "misconfigured"),
        (CURLE_SEND_ERROR, 250, false, "transient"),
        (CURLE_SEND_ERROR, nil, false, "transient"),
        (CURLE_SEND_ERROR, 354, true, "uncertain"),
        (CURLE_SEND_ERROR, 354, false, "transient"),
        (CURLE_WEIRD_SERVER_REPLY, 452, true, "transient 452"),
        (CURLE_WEIRD_SERVER_REPLY, 554, true, "permanent 554"),
        (CURLE_WEIRD_SERVER_REPLY, 554, false, "transient 554"),
        (CURLE_WEIRD_SERVER_REPLY, 354, true, "uncertain"),
        (CURLE_RECV_ERROR, 354, true, "uncertain"),
        (CURLE_OPERATION_TIMEDOUT, 354, true, "uncertain"),
        (CURLE_OPERATION_TIMEDOUT, 354, false, "transient"),
        (CURLE_RECV_ERROR, 250, false, "transient"),
        (CURLE_OPERATION_TIMEDOUT, nil, false, "transient"),
        (CURLE_COULDNT_CONNECT, nil, false, "transient"),
        (CURLE_COULDNT_RESOLVE_HOST, nil, false, "transient"),
        (CURLE_SSL_CONNECT_ERROR, 220, false, "transient"),
        (CURLE_REMOTE_ACCESS_DENIED, 554, false, "transient 554"),
        (CURLE_PEER_FAILED_VERIFICATION, 220, false, "misconfigured"),
        (CURLE_USE_SSL_FAILED, 250, false, "misconfigured"),
        (CURLE_SSL_CACERT_BADFILE, nil, false, "misconfigured"),
        (CURLE_LOGIN_DENIED, 535, false, "misconfigured"),
        (CURLE_LOGIN_DENIED, 250, false, "misconfigured"),
        (CURLE_LOGIN_DENIED, 454, false, "transient 454"),
        (CURLE_OUT_OF_MEMORY, nil, false, "transient"),
    ]

    @Test("One outcome for every end that a transfer can have")
    func classification() throws {
        for row in Self.table {
            let attempt = Attempt(
                result: row.0, explanation: "explained", reply: row.1.map { Reply(code: $0, text: "said") },
                isHandedOver: row.handedOver)
            #expect(kind(attempt.outcome(for: try Samples.recipient)) == row.kind, "\(row)")
        }
    }

    private func kind(_ outcome: Outcome) -> String {
        switch outcome {
        case .accepted: "accepted"
        case .transient(let code, _): "transient" + (code.map { " \($0)" } ?? "")
        case .permanent(let code, _): "permanent \(code)"
        case .uncertain: "uncertain"
        case .misconfigured: "misconfigured"
        }
    }

    @Test(
        "No reason tells the recipient",
        arguments: [
            "<hanako.takahashi@clinic.example.jp>: unknown", "HANAKO.TAKAHASHI@CLINIC.EXAMPLE.JP unknown",
            "user hanako.takahashi unknown", "'Hanako.Takahashi' unknown",
            "hanako.takahashi=clinic.example.jp unknown",
            "unknown\r\nhanako.takahashi@clinic.example.jp",
        ])
    func redaction(text: String) throws {
        let shown = Redaction(of: try Samples.recipient).apply(to: text)
        #expect(!shown.lowercased().contains("hanako"))
        #expect(shown.contains("unknown"))
        #expect(!shown.contains("\n"))
    }

    @Test("A short local part hides words of its own only; a long text is cut")
    func redactionOfLittle() throws {
        let redaction = Redaction(of: try MailAddress("u@example.jp"))
        #expect(redaction.apply(to: "user unknown (u) U") == "user unknown … …")
        #expect(redaction.apply(to: String(repeating: "あ", count: 1000)).count == 300)
    }

    @Test("Replies of one line and of many")
    func replies() {
        var reader = ReplyReader()
        for line in ["250-first\r\n", "250-second\r\n"] { reader.take(Array(line.utf8)) }
        #expect(reader.replies.isEmpty)
        reader.take(Array("250 third\r\n".utf8))
        #expect(reader.replies.map(\.code) == [250])
        #expect(reader.last(code: 250)?.text == "first second third")
        reader.take(Array("no code\r\n".utf8))
        reader.take(Array("550\r\n".utf8))
        reader.take(Array("221 bye\r\n".utf8))
        #expect(reader.last(code: 550) == Reply(code: 550, text: ""))
        #expect(reader.last(code: 354) == nil)
    }
}
