import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// Maps elements that do not depend on each other, on all processors at once.
    package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        concurrentParts { $0.map(transform) }.flatMap(\.self)
    }

    /// Works on parts of the array on all processors at once, where no part depends on another.
    ///
    /// - Parameter length: of a part: long enough that handing it out costs next to nothing, short enough that every
    ///   processor has some.
    /// - Returns: what comes of the parts, in their order.
    package func concurrentParts<Result: Sendable>(
        of length: Int = 2_048, _ work: @Sendable (ArraySlice<Element>) -> Result
    ) -> [Result] {
        let starts = Array<Int>(stride(from: 0, to: count, by: length))
        guard starts.count > 1 else { return starts.map { _ in work(self[...]) } }
        let results = Mutex([Result?](repeating: nil, count: starts.count))
        DispatchQueue.concurrentPerform(iterations: starts.count) { part in
            let result = work(self[starts[part]..<Swift.min(starts[part] + length, count)])
            results.withLock { $0[part] = result }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}
