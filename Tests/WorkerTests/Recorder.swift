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

        /// The decoded text: of a message with attachments, that of its first part.
        var text: String {
            let blocks = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")
            let hasParts = blocks[0].contains("Content-Type: multipart/mixed;")
            let content =
                blocks.dropFirst(hasParts ? 2 : 1).first?.components(separatedBy: "\r\n--").first ?? ""
            return String(
                decoding: Data(base64Encoded: content, options: .ignoreUnknownCharacters) ?? Data(),
                as: UTF8.self)
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
