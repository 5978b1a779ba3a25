import Synchronization

/// Gives prepared bytes one draw after the other, whatever number is asked for.
final class SequenceOfDraws: Sendable {
    private let draws: [[UInt8]]
    private let position = Mutex(0)

    init(_ draws: [[UInt8]]) {
        self.draws = draws
    }

    var isUsedUp: Bool { position.withLock { $0 == draws.count } }

    func next() -> [UInt8] {
        position.withLock { position in
            defer { position += 1 }
            return draws[position]
        }
    }
}
