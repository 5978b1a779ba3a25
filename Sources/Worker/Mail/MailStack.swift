import Operations
import Synchronization

/// The mails of a batch, from which each connection takes the next.
final class MailStack: Sendable {
    typealias Mail = Result<RenderMail.Ready, RenderMail.Unrenderable>

    private let remaining: Mutex<[Mail]>

    init(_ mails: [Mail]) {
        remaining = Mutex(mails.reversed())
    }

    func pop() -> Mail? {
        remaining.withLock { $0.popLast() }
    }
}
