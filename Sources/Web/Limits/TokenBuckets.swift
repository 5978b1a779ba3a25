import Synchronization

/// How often something may be done: so much at once, and so much more with time.
package struct Rate: Sendable, Hashable {
    /// How many at once.
    package let burst: Double
    /// How many more with every second.
    package let perSecond: Double

    package init(burst: Double, perSecond: Double) {
        self.burst = burst
        self.perSecond = perSecond
    }
}

/// A bucket of tokens for each key: whoever finds theirs empty has to wait. In the memory of this process alone: with several
/// processes, so many times as much is possible.
final class TokenBuckets<Key: Hashable & Sendable>: Sendable {
    private struct Bucket {
        var tokens: Double
        var filledAt: ContinuousClock.Instant
    }

    private let rate: Rate
    private let most: Int
    private let buckets = Mutex<[Key: Bucket]>([:])

    /// - Parameter most: how many keys are remembered. With more, those who have not been here for long are forgotten, and
    ///   when everybody was here just now, all are: memory has an end, and the lock of each account holds anyway.
    init(_ rate: Rate, most: Int = 50_000) {
        self.rate = rate
        self.most = most
    }

    /// Takes one; nil, or the time after which it is worth trying again.
    func take(_ key: Key, at now: ContinuousClock.Instant) -> Duration? {
        buckets.withLock { buckets in
            if buckets.count >= most, buckets[key] == nil { forget(&buckets, now) }
            return take(&buckets[key, default: Bucket(tokens: rate.burst, filledAt: now)], at: now)
        }
    }

    private func take(_ bucket: inout Bucket, at now: ContinuousClock.Instant) -> Duration? {
        bucket = Bucket(tokens: filled(bucket, now), filledAt: now)
        guard bucket.tokens < 1 else {
            bucket.tokens -= 1
            return nil
        }
        return .seconds((1 - bucket.tokens) / rate.perSecond)
    }

    var count: Int { buckets.withLock { $0.count } }

    private func filled(_ bucket: Bucket, _ now: ContinuousClock.Instant) -> Double {
        min(rate.burst, bucket.tokens + (now - bucket.filledAt) / .seconds(1) * rate.perSecond)
    }

    private func forget(_ buckets: inout [Key: Bucket], _ now: ContinuousClock.Instant) {
        buckets = buckets.filter { filled($0.value, now) < rate.burst }
        if buckets.count >= most { buckets = [:] }
    }
}
