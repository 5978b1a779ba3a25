import Glibc

/// Processor time, not time on the wall: on a machine that others use too, that is what can be compared.
enum Stopwatch {
    private static let rounds = 5

    /// Megabytes (10⁶ bytes) per second in the best of a few rounds: disturbance only ever makes one slower.
    static func rate(of bytes: Int, _ work: () throws -> Void) rethrows -> Double {
        var best = Double.infinity
        for _ in 0..<rounds {
            let start = seconds()
            try work()
            best = min(best, seconds() - start)
        }
        return Double(bytes) / 1e6 / best
    }

    private static func seconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
