/// A point in time after which waiting is given up.
struct Deadline {
    private let instant: ContinuousClock.Instant

    static func after(_ duration: Duration) -> Deadline {
        Deadline(instant: .now + duration)
    }

    func orEarlier(_ other: Deadline?) -> Deadline {
        guard let other else { return self }
        return other.instant < instant ? other : self
    }

    var hasPassed: Bool { instant <= .now }

    /// For `poll`: rounded up, so that nothing spins through the last millisecond; 0 once it has passed.
    var millisecondsLeft: Int32 {
        let left = ContinuousClock.now.duration(to: instant)
        guard left > .zero else { return 0 }
        let (seconds, attoseconds) = left.components
        return Int32(min(seconds, 1_000_000) * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)
    }
}
