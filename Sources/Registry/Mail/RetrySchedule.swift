/// When a mail that could not be handed over is tried again.
package enum RetrySchedule {
    /// Seconds to wait after the given try, counted from 1; nil gives up, after about three days.
    package static func delay(afterAttempt attempt: Int) -> Int? {
        guard attempt >= 1, attempt <= delays.count else { return nil }
        return delays[attempt - 1]
    }

    /// While the configuration is wrong nothing is the mail's fault: tries are not counted towards giving up.
    package static let delayWhileMisconfigured = 300

    private static let delays: [Int] = {
        let first = [60, 5 * 60, 15 * 60, 30 * 60, 60 * 60, 2 * 60 * 60]
        return first + Array(repeating: 4 * 60 * 60, count: 17)
    }()
}
