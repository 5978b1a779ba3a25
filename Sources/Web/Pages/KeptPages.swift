package import NIOCore
import Secrets
import Synchronization

/// Pages that are the same for everybody, once they are drawn: nothing in them depends on a visitor, on what was typed, or on the
/// time. Only the token of a form is each browser's own, and put in when it is sent.
package final class KeptPages<Key: Hashable & Sendable>: Sendable {
    private let kept = Mutex<[Key: KeptPage]>([:])

    package init() {}

    /// - Parameters:
    ///   - key: whatever the page depends on. Addresses as they were declared keep the number of pages within bounds.
    ///   - token: of the browser that asks; made only where the page has a form, since it begins a visit.
    ///   - draw: draws the page with something else in the token's place.
    package func page(
        _ key: Key, token: @autoclosure () -> String, draw: (_ token: String) -> ByteBuffer
    ) -> ByteBuffer {
        if let page = kept.withLock({ $0[key] }) { return page.bytes(with: token()) }
        let page = KeptPage(draw(KeptPage.slot))
        kept.withLock { $0[key] = page }
        return page.bytes(with: token())
    }
}

/// What was drawn, with places left open for the token.
struct KeptPage: Sendable {
    private let parts: [ByteBuffer]

    /// Stands where the token goes. Nobody can know it, and so nobody can have it drawn elsewhere.
    static let slot = Token.make().text

    init(_ drawn: ByteBuffer) {
        parts = Array(drawn.readableBytesView)
            .split(separator: Array(Self.slot.utf8), omittingEmptySubsequences: false)
            .map { ByteBuffer(bytes: $0) }
    }

    func bytes(with token: @autoclosure () -> String) -> ByteBuffer {
        guard parts.count > 1 else { return parts[0] }
        let token = token()
        var bytes = parts[0]
        for part in parts.dropFirst() {
            bytes.writeString(token)
            bytes.writeImmutableBuffer(part)
        }
        return bytes
    }
}
