/// What an Argon2id hash costs (RFC 9106).
struct Argon2Parameters: Equatable {
    /// KiB.
    var memory: UInt32
    var passes: UInt32
    var lanes: UInt32

    /// What new hashes cost: 19 MiB and about 35 ms of one core.
    static let current = Argon2Parameters(memory: 19 * 1024, passes: 2, lanes: 1)

    /// Whether a stored hash may ask for this much. The bounds keep a forged row from taking the machine's memory.
    var areAcceptable: Bool {
        (1...16).contains(passes) && (1...16).contains(lanes) && (8 * lanes...256 * 1024).contains(memory)
    }
}
