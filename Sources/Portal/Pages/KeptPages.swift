import NIOCore
import Secrets
import Synchronization

/// Pages that are the same for everybody who reads them in a language, once they are drawn: nothing in them depends on a
/// visitor, on what was typed, or on the time. Only the token of a form is each browser's own, and put in when it is sent.
final class KeptPages: Sendable {
    private struct Key: Hashable {
        let route: String
        let language: Language
        let hasChosen: Bool
    }

    private let kept = Mutex<[Key: KeptPage]>([:])

    /// - Parameters:
    ///   - route: as it was declared, so that there are no more of them than routes.
    ///   - draw: for a reader who stands for all; whose browser it goes to must not show in it.
    func page(_ route: String, _ reader: Reader, draw: (Reader) -> [UInt8]) -> ByteBuffer {
        let key = Key(route: route, language: reader.language, hasChosen: reader.hasChosen)
        if let page = kept.withLock({ $0[key] }) { return page.bytes(with: reader.formToken) }
        let anybody = Reader(
            language: reader.language, hasChosen: reader.hasChosen, formToken: KeptPage.slot)
        let page = KeptPage(draw(anybody))
        kept.withLock { $0[key] = page }
        return page.bytes(with: reader.formToken)
    }
}

/// What was drawn, with places left open for the token.
struct KeptPage: Sendable {
    private let parts: [ByteBuffer]

    /// Stands where the token goes. Nobody can know it, and so nobody can have it drawn elsewhere.
    static let slot = Token.make().text

    init(_ drawn: [UInt8]) {
        parts = drawn.split(separator: Array(Self.slot.utf8), omittingEmptySubsequences: false)
            .map { ByteBuffer(bytes: $0) }
    }

    /// - Parameter token: asked for only where the page has a form, since it begins a visit.
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
