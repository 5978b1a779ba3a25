import Logging
import Synchronization

/// Every line that was logged, with its metadata.
final class LogBook: Sendable {
    let lines = Mutex<[String]>([])

    var handler: Handler { Handler(book: self) }

    struct Handler: LogHandler {
        let book: LogBook
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { _, own in own }
            book.lines.withLock { $0.append("\(event.message) \(all)") }
        }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }
    }
}
