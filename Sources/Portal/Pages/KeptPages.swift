import Hummingbird
import Synchronization

/// Pages that are the same for everybody who reads them in a language, once they are drawn: nothing in them depends on a
/// visitor, a form or the time.
final class KeptPages: Sendable {
    private struct Key: Hashable {
        let route: String
        let language: Language
        let hasChosen: Bool
    }

    private let kept = Mutex<[Key: ByteBuffer]>([:])

    /// - Parameter route: as it was declared, so that there are no more of them than routes.
    func page(_ route: String, _ reader: Reader, draw: () -> ByteBuffer) -> ByteBuffer {
        let key = Key(route: route, language: reader.language, hasChosen: reader.hasChosen)
        if let page = kept.withLock({ $0[key] }) { return page }
        let page = draw()
        kept.withLock { $0[key] = page }
        return page
    }
}
