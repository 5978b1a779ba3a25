import CCrypto
import Synchronization

/// Where random bytes come from: the one effect of this module, and so a value that a test can replace.
package struct RandomSource: Sendable {
    /// Draws so many bytes.
    package var bytes: @Sendable (_ count: Int) -> [UInt8]

    package init(bytes: @escaping @Sendable (_ count: Int) -> [UInt8]) {
        self.bytes = bytes
    }

    /// libcrypto's generator, seeded by the operating system. It stops the program rather than go on without
    /// randomness.
    package static let system = RandomSource { count in
        var bytes = [UInt8](repeating: 0, count: count)
        let drawn = unsafe ccrypto_random(&bytes, count)
        precondition(drawn == 1, "libcrypto has no random bytes")
        return bytes
    }

    /// The same bytes for the same seed (SplitMix64): for tests and made-up data, never for real secrets.
    package static func seeded(_ seed: UInt64) -> RandomSource {
        let generator = SplitMix64(seed: seed)
        return RandomSource { count in generator.bytes(count) }
    }
}

private final class SplitMix64: Sendable {
    private let state: Mutex<UInt64>

    init(seed: UInt64) {
        state = Mutex(seed)
    }

    func bytes(_ count: Int) -> [UInt8] {
        state.withLock { state in
            (0..<count).map { _ in UInt8(truncatingIfNeeded: Self.next(&state) >> 56) }
        }
    }

    private static func next(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
