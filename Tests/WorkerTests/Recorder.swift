import Foundation
import SMTP
import Synchronization
import Worker

/// A mail server that keeps what it is given and answers as it is told; the last answer is repeated.
final class Recorder: Sendable {
    struct Message: Sendable {
        let bytes: [UInt8]
        let to: String

        var messageID: String {
            String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").first {
                $0.hasPrefix("Message-ID:")
            }
            .map(String.init) ?? ""
        }

        /// The decoded body.
        var text: String {
            let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")
            let body =
                Data(base64Encoded: parts.dropFirst().joined(), options: .ignoreUnknownCharacters) ?? Data()
            return String(decoding: body, as: UTF8.self)
        }
    }

    private let outcomes: [Outcome]
    private let received = Mutex<[Message]>([])

    init(outcomes: [Outcome] = [.accepted(reply: nil)]) {
        self.outcomes = outcomes
    }

    var messages: [Message] { received.withLock { $0 } }

    var transport: MailTransport {
        MailTransport { message, _, to in
            let index = self.received.withLock { received in
                received.append(Message(bytes: message, to: to.text))
                return received.count - 1
            }
            return self.outcomes[min(index, self.outcomes.count - 1)]
        }
    }
}
