import Synchronization

/// What a site counts about itself, for the operator's monitoring: routes as they were declared, statuses, times and
/// outcomes. Nothing in it says who.
package final class Metrics: Sendable {
    /// Upper bounds of the buckets, in seconds.
    static let bounds: [Double] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    struct Request: Hashable {
        let method: String
        let route: String
        let status: Int
    }

    struct Histogram {
        var buckets = [Int](repeating: 0, count: bounds.count)
        var count = 0
        var seconds = 0.0

        mutating func count(_ time: Double) {
            count += 1
            seconds += time
            for (index, bound) in bounds.enumerated() where time <= bound { buckets[index] += 1 }
        }
    }

    struct State {
        var requests: [Request: Int] = [:]
        var times: [String: Histogram] = [:]
        var signIns: [String: Int] = [:]
    }

    private let state = Mutex(State())

    /// The beginning of all names.
    let prefix: String

    /// - Parameter prefix: the beginning of all names.
    package init(prefix: String) {
        self.prefix = prefix
    }

    func countRequest(method: String, route: String, status: Int, took time: Duration) {
        let seconds = time / .seconds(1)
        state.withLock { state in
            state.requests[Request(method: method, route: route, status: status), default: 0] += 1
            state.times[route, default: Histogram()].count(seconds)
        }
    }

    /// - Parameter outcome: `signed_in`, `refused` or `locked`.
    package func countSignIn(_ outcome: String) {
        state.withLock { $0.signIns[outcome, default: 0] += 1 }
    }

    var current: State { state.withLock { $0 } }
}
